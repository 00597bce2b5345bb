package io.github.xportka.client.transport;

import feign.Request;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Exchange that another thread cancels at the deadline of its call, or when no byte moves for
 * longer than the read timeout.
 *
 * <p>A timeout of the socket would cost a call several system calls.
 */
abstract class WatchedExchange {
  /** Progress of an exchange whose silence is not limited at the moment. */
  static final long NOT_WAITING = -1;

  private final Deadline deadline;
  private final long longestSilence;
  private volatile @Nullable String problem;
  private boolean isFinished;

  // The watcher alone uses these two fields.
  private long lastProgress = NOT_WAITING;
  private long silentSince;

  WatchedExchange(Deadline deadline, Request.Options options) {
    this.deadline = deadline;
    this.longestSilence = TimeUnit.MILLISECONDS.toNanos(options.readTimeoutMillis());
  }

  final Deadline deadline() {
    return deadline;
  }

  /** Returns a number that changes with every byte sent or received, or {@link #NOT_WAITING}. */
  abstract long progress();

  /** Ends the exchange, on the thread of the watcher. */
  abstract void abort();

  /**
   * Cancels the exchange if it is late.
   *
   * @param now the time of {@code System.nanoTime()}
   * @return whether the exchange has ended
   */
  final boolean cancelIfLate(long now) {
    if (deadline.isExpiredAt(now)) {
      cancel("the deadline of the call has passed");
      return true;
    }
    long progress = progress();
    if (progress != lastProgress) {
      lastProgress = progress;
      silentSince = now;
      return false;
    }
    if (progress == NOT_WAITING || longestSilence == 0 || now - silentSince < longestSilence) {
      return false;
    }
    cancel("no byte was sent or received during the read timeout");
    return true;
  }

  private void cancel(String reason) {
    synchronized (this) {
      if (isFinished || problem != null) {
        return;
      }
      problem = reason;
    }
    abort();
  }

  /**
   * Finishes the exchange, so that it is not cancelled later: its connection can belong to another
   * exchange soon.
   *
   * @return false if the exchange was cancelled before
   */
  final synchronized boolean finish() {
    isFinished = problem == null;
    return isFinished;
  }

  final boolean isCancelled() {
    return problem != null;
  }

  /** Returns the timeout if the exchange was cancelled, otherwise the failure itself. */
  final IOException timeoutOr(IOException failure) {
    String reason = problem;
    return reason == null ? failure : new SocketTimeoutException(reason);
  }
}
