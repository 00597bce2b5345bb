package io.github.xportka.receiver;

/** Part of the application that processes messages. */
@FunctionalInterface
public interface MessageHandler {
  /**
   * Processes a message. The message is handed over again after a delay if this method throws an
   * exception or exceeds the timeout of the handler, which interrupts the thread.
   *
   * <p>Messages arrive in any order, and several threads can call this method at a time. A message
   * is handed over once, but again after a crash that occurs before its success is stored. Use
   * {@link ReceivedMessage#key()} if the effect of the handler must not be repeated.
   *
   * @param message the message
   * @throws Exception if the message could not be processed
   */
  void handle(ReceivedMessage message) throws Exception;
}
