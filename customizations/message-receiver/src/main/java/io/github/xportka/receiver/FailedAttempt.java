package io.github.xportka.receiver;

/**
 * Failed attempt to hand over a message. {@code toString} shows neither the exception nor its
 * message, which can contain personal data.
 *
 * @param key stable key of the message
 * @param attempt number of the attempt, beginning with 1
 * @param isLast whether the message becomes a dead letter
 * @param error exception of the handler; an {@code InterruptedException} or its consequence after
 *     the timeout of the handler
 */
public record FailedAttempt(String key, int attempt, boolean isLast, Throwable error) {
  @Override
  public String toString() {
    return "FailedAttempt[" + key + ", attempt " + attempt + (isLast ? ", the last" : "") + "]";
  }
}
