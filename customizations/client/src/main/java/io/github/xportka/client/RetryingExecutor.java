package io.github.xportka.client;

import io.github.xportka.client.transport.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Outermost decorator. It repeats attempts as the retry policy allows, and corrects the clock after
 * a rejection as stale. Its exceptions state the number of attempts.
 *
 * @param staleCodes the envelope codes of a rejection as stale
 * @param random a source of numbers from 0 to 1
 * @param tokens the budget of retries, which all calls of the client share
 * @param closed the latch that {@link XportClient#close} opens
 */
record RetryingExecutor(
    CallExecutor next,
    EnvelopeReader reader,
    PlatformClock clock,
    Set<Integer> staleCodes,
    Sleeper sleeper,
    DoubleSupplier random,
    CallObserver observer,
    RetryTokenBucket tokens,
    CountDownLatch closed)
    implements CallExecutor {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  @Override
  public ReceivedResponse execute(CallRequest request) {
    CallRequest attempt = request;
    boolean isClockCorrected = false;
    boolean wasSent = false;
    while (true) {
      ReceivedResponse response = null;
      IOException failure = null;
      try {
        requireNotInterrupted();
        response = next.execute(attempt);
      } catch (IOException e) {
        failure = e;
      }
      if (response != null && !isClockCorrected && correctsClock(response)) {
        isClockCorrected = true;
        attempt = attempt.nextAttempt();
        continue;
      }
      if (response != null && !isTransient(response, request.options().retryPolicy())) {
        tokens.release(attempt.attempt() > 1);
        return response.withAttempts(attempt.attempt());
      }
      wasSent |= XportTransportException.sent(failure) == SentState.MAYBE;
      Duration delay = retryDelay(attempt, response, wasSent);
      try {
        if (delay == null) {
          return result(response, failure, wasSent).withAttempts(attempt.attempt());
        }
        waitFor(delay, wasSent);
      } catch (IOException e) {
        throw XportTransportException.of(attempt, e, isClosed());
      }
      attempt = attempt.nextAttempt();
    }
  }

  /** Not every transport notices an interruption that came before its request. */
  private static void requireNotInterrupted() throws NotSentException {
    if (Thread.currentThread().isInterrupted()) {
      throw new NotSentException(new InterruptedIOException("interrupted"));
    }
  }

  /** Returns the delay before the next attempt, or null to give up. */
  private @Nullable Duration retryDelay(
      CallRequest attempt, @Nullable ReceivedResponse response, boolean wasSent) {
    RetryPolicy policy = attempt.options().retryPolicy();
    // 1. An operation with side effects is repeated only if nothing was sent.
    if (wasSent && !attempt.call().isSafe()) {
      return null;
    }
    // 2. The number of attempts is limited.
    if (attempt.attempt() >= policy.maxAttempts()) {
      return null;
    }
    // 3. An interrupted caller and a closed client do not wait for another attempt.
    if (Thread.currentThread().isInterrupted() || isClosed()) {
      return null;
    }
    // 4. The wait ends before the deadline of the call.
    Duration delay = delay(policy, attempt.attempt(), response);
    if (delay.compareTo(attempt.deadline().remaining()) >= 0) {
      return null;
    }
    // 5. All calls of the client share a budget of retries.
    return tokens.tryAcquire() ? delay : null;
  }

  private Duration delay(RetryPolicy policy, int attempt, @Nullable ReceivedResponse response) {
    double bound = policy.delayBound(attempt).toNanos();
    Duration jitter = Duration.ofNanos((long) (bound * random.getAsDouble()));
    Duration asked =
        response == null ? Duration.ZERO : RetryAfter.of(response.headers(), clock.now());
    Duration delay = asked.compareTo(jitter) > 0 ? asked : jitter;
    return delay.compareTo(policy.maxDelay()) < 0 ? delay : policy.maxDelay();
  }

  private boolean isTransient(ReceivedResponse response, RetryPolicy policy) {
    int status = response.status();
    if (status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      return true;
    }
    Integer code = policy.transientCodes().isEmpty() ? null : reader.failureCode(response);
    return code != null && policy.transientCodes().contains(code);
  }

  /** Adopts the platform's time after a rejection as stale. Returns whether to try again. */
  private boolean correctsClock(ReceivedResponse response) {
    Integer code = staleCodes.isEmpty() ? null : reader.failureCode(response);
    if (code == null || !staleCodes.contains(code)) {
      return false;
    }
    Instant platformTime = RetryAfter.dateOf(response.headers());
    boolean isAdopted = platformTime != null && clock.adopt(platformTime);
    if (isAdopted) {
      observer.clockAdjusted(clock.offset());
    }
    return isAdopted;
  }

  private void waitFor(Duration delay, boolean wasSent) throws IOException {
    IOException end;
    try {
      sleeper.sleep(delay);
      if (!isClosed()) {
        return;
      }
      end = new SocketException("the client was closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
    throw wasSent ? end : new NotSentException(end);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private static ReceivedResponse result(
      @Nullable ReceivedResponse response, @Nullable IOException failure, boolean wasSent)
      throws IOException {
    if (response != null) {
      return response;
    }
    IOException last = Objects.requireNonNull(failure, "An attempt has a response or a failure.");
    // An earlier attempt may have been sent, even if the last one was not.
    throw wasSent && XportTransportException.sent(last) == SentState.NO
        ? new MaybeSentException(XportTransportException.NO_RESPONSE, last)
        : last;
  }
}
