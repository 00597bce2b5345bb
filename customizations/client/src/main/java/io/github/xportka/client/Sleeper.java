package io.github.xportka.client;

import java.time.Duration;

/** Waits between attempts. Tests replace it. */
@FunctionalInterface
interface Sleeper {
  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
