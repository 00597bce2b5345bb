package io.github.xportka.client;

import java.time.Duration;

/**
 * Limiter of the rate of requests, for example a quota that several clients share. An adapter for
 * Bucket4j:
 *
 * <pre>{@code
 * RateLimiter limiter = most -> bucket.asBlocking().tryConsume(1, most);
 * }</pre>
 */
@FunctionalInterface
public interface RateLimiter {
  /**
   * Waits for the permission to send one request.
   *
   * @param most the longest wait, more than zero
   * @return false if the permission is not granted in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  boolean tryAcquire(Duration most) throws InterruptedException;
}
