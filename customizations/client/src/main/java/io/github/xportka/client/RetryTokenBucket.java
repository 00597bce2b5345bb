package io.github.xportka.client;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Token bucket that limits the retries of one client. When most calls fail, retries stop, and do
 * not add to the load of a platform in trouble.
 */
final class RetryTokenBucket {
  static final int CAPACITY = 500;
  static final int COST_OF_RETRY = 5;

  private static final int REWARD_OF_SUCCESS = 1;

  private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

  /** Takes the tokens of one retry. Returns false if too few are left. */
  boolean tryAcquire() {
    return tokens.getAndUpdate(left -> left < COST_OF_RETRY ? left : left - COST_OF_RETRY)
        >= COST_OF_RETRY;
  }

  /** Returns tokens after a successful attempt: those of the retry, or one for a first attempt. */
  void release(boolean isRetry) {
    if (tokens.get() < CAPACITY) {
      int reward = isRetry ? COST_OF_RETRY : REWARD_OF_SUCCESS;
      tokens.updateAndGet(left -> Math.min(CAPACITY, left + reward));
    }
  }
}
