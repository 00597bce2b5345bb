package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Application that collects its messages, and fails for the first attempts if it is told to. */
final class HandedOver implements MessageHandler {
  private static final long SECONDS = 60;

  private final BlockingQueue<ReceivedMessage> messages = new LinkedBlockingQueue<>();
  private volatile int failures;

  void failingAttempts(int number) {
    failures = number;
  }

  @Override
  public void handle(ReceivedMessage message) {
    messages.add(message);
    if (message.attempt() <= failures) {
      throw new IllegalStateException("geheim");
    }
  }

  /** Waits for the next message. */
  ReceivedMessage next() throws InterruptedException {
    ReceivedMessage message = messages.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(message).as("next message").isNotNull();
    return message;
  }

  /** Returns the number of messages that {@link #next} did not return. */
  int waiting() {
    return messages.size();
  }

  static String orderId(ReceivedMessage message) {
    return message.message().bodyJson().path("orderId").textValue();
  }
}
