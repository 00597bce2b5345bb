package io.github.xportka.openapi.page;

import java.time.Duration;

/** Wait between two requests. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits.
   *
   * @param duration the time to wait
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
