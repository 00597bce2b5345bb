package io.github.xportka.client;

import static io.github.xportka.client.RetryTokenBucket.CAPACITY;
import static io.github.xportka.client.RetryTokenBucket.COST_OF_RETRY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryTokenBucketTest {
  private final RetryTokenBucket bucket = new RetryTokenBucket();

  /** Returns the number of retries until the bucket is empty. */
  private int drain() {
    int retries = 0;
    while (bucket.tryAcquire()) {
      retries++;
    }
    return retries;
  }

  @Test
  void grantsRetriesUpToCapacity() {
    assertThat(drain()).isEqualTo(CAPACITY / COST_OF_RETRY);
  }

  @Test
  void returnsCostOfSuccessfulRetry() {
    drain();
    bucket.release(/* isRetry= */ true);

    assertThat(drain()).isEqualTo(1);
  }

  @Test
  void grantsRetryAfterFiveFirstAttemptsThatSucceed() {
    drain();
    for (int success = 1; success < COST_OF_RETRY; success++) {
      bucket.release(/* isRetry= */ false);
      assertThat(drain()).isZero();
    }
    bucket.release(/* isRetry= */ false);

    assertThat(drain()).isEqualTo(1);
  }

  @Test
  void neverExceedsCapacity() {
    assertThat(bucket.tryAcquire()).isTrue();
    for (int success = 0; success < 3; success++) {
      bucket.release(/* isRetry= */ true);
    }

    assertThat(drain()).isEqualTo(CAPACITY / COST_OF_RETRY);
  }
}
