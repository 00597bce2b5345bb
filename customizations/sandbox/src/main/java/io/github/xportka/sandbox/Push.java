package io.github.xportka.sandbox;

import io.github.xportka.model.PushedMessage;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

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
  private final CompletableFuture<State> end = new CompletableFuture<>();
  private int attempts;
  private int lastStatus;

  Push(PushedMessage message) {
    this.message = message;
  }

  /** {@return the message} */
  public PushedMessage message() {
    return message;
  }

  /** {@return the progress} */
  public State state() {
    return end.getNow(State.WAITING);
  }

  /** {@return the number of requests to the callback} */
  public synchronized int attempts() {
    return attempts;
  }

  /** {@return the HTTP status of the last attempt, or empty without a response in time} */
  public synchronized OptionalInt lastStatus() {
    return lastStatus == 0 ? OptionalInt.empty() : OptionalInt.of(lastStatus);
  }

  synchronized State attempt(int status, int maxAttempts) {
    if (!end.isDone()) {
      attempts++;
      lastStatus = status;
      if (status == OK) {
        end(State.DELIVERED);
      } else if (attempts == maxAttempts) {
        end(State.FAILED);
      }
    }
    return state();
  }

  /** Ends the push. The first end counts. */
  void end(State state) {
    end.complete(state);
  }

  /** Returns the end, which is completed when no attempt is pending. */
  CompletableFuture<State> whenEnded() {
    return end;
  }

  /** Returns the type and the progress, without the body. */
  @Override
  public synchronized String toString() {
    return "Push[%s, %s, %d attempts]".formatted(message.messageType(), state(), attempts);
  }
}
