package io.github.xportka.client;

import io.github.xportka.client.transport.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Decorator that limits concurrent calls and the rate of requests. Each attempt counts. */
record LimitingExecutor(
    CallExecutor next, @Nullable Semaphore permits, @Nullable RateLimiter rate, Duration maxWait)
    implements CallExecutor {
  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    try {
      if (rate != null && !rate.tryAcquire(wait(request))) {
        throw new XportLimitException(request.call(), "the rate limit is reached.");
      }
      if (permits == null) {
        return next.execute(request);
      }
      if (!permits.tryAcquire(wait(request).toNanos(), TimeUnit.NANOSECONDS)) {
        throw new XportLimitException(
            request.call(), "the largest number of concurrent calls is reached.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException(
          (IOException) new InterruptedIOException("interrupted").initCause(e));
    }
    try {
      return next.execute(request);
    } finally {
      permits.release();
    }
  }

  /** Returns the longest wait. It is never zero, which Bucket4j, for example, rejects. */
  private Duration wait(CallRequest request) {
    Duration remaining = request.deadline().remaining();
    if (remaining.isZero()) {
      return Duration.ofNanos(1);
    }
    return remaining.compareTo(maxWait) < 0 ? remaining : maxWait;
  }
}
