package io.github.xportka.sandbox;

import io.github.xportka.model.PushedMessage;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Message that the sandbox pushed, or tried to push, to the callback URL. */
public final class Push {
  /** Progress of a push. */
  public enum State {
    /** The next attempt is pending. */
    WAITING,
    /** The callback responded with HTTP 200 in time. */
    DELIVERED,
    /** All attempts failed, or the sandbox was reset. */
    FAILED,
    /** The sandbox has no callback URL. */
    NO_CALLBACK
  }

  private static final int OK = 200;

  private final PushedMessage message;
  private State state = State.WAITING;
  private int attempts;
  private int lastStatus;

  Push(PushedMessage message) {
    this.message = message;
  }

  /**
   * Returns the message.
   *
   * @return the message
   */
  public PushedMessage message() {
    return message;
  }

  /**
   * Returns the progress.
   *
   * @return the state
   */
  public synchronized State state() {
    return state;
  }

  /**
   * Returns the number of requests to the callback.
   *
   * @return the number
   */
  public synchronized int attempts() {
    return attempts;
  }

  /**
   * Returns the HTTP status of the last attempt.
   *
   * @return the status, or empty without a response in time
   */
  public synchronized OptionalInt lastStatus() {
    return lastStatus == 0 ? OptionalInt.empty() : OptionalInt.of(lastStatus);
  }

  synchronized State attempt(int status, int maxAttempts) {
    if (state == State.WAITING) {
      attempts++;
      lastStatus = status;
      if (status == OK) {
        end(State.DELIVERED);
      } else if (attempts == maxAttempts) {
        end(State.FAILED);
      }
    }
    return state;
  }

  synchronized void end(State end) {
    if (state == State.WAITING) {
      state = end;
      notifyAll();
    }
  }

  /** Waits until no attempt is pending. Returns false at the deadline or an interruption. */
  synchronized boolean await(long deadlineNanos) {
    try {
      while (state == State.WAITING) {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the type and the progress, without the body. */
  @Override
  public synchronized String toString() {
    return "Push[%s, %s, %d attempts]".formatted(message.messageType(), state, attempts);
  }
}
