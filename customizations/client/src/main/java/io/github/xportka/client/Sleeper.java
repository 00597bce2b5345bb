package io.github.xportka.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts. Tests replace it. */
@FunctionalInterface
interface Sleeper {
  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns a sleeper that wakes early when a latch opens. */
  static Sleeper until(CountDownLatch opened) {
    return duration -> opened.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
