package io.github.xportka.receiver;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Deadline of one call of a handler. It interrupts the thread of the handler, and no later work.
 */
final class HandlerDeadline {
  private final Thread handler = Thread.currentThread();
  private final ScheduledFuture<?> timer;
  private boolean ended;
  private boolean expired;

  HandlerDeadline(ScheduledExecutorService timers, Duration timeout) {
    timer = timers.schedule(this::expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void expire() {
    if (!ended) {
      expired = true;
      handler.interrupt();
    }
  }

  /** Tells whether the handler was interrupted. */
  synchronized boolean isExpired() {
    return expired;
  }

  void end() {
    timer.cancel(false);
    synchronized (this) {
      ended = true;
    }
    Thread.interrupted(); // an interrupt that came too late must not reach the next message
  }
}
