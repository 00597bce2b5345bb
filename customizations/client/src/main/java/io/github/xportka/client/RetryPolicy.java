package io.github.xportka.client;

import io.github.xportka.model.PlatformErrorCode;
import java.time.Duration;
import java.util.Set;

/**
 * Policy for repeated attempts of a call.
 *
 * <p>A safe operation is repeated after a connection failure, after HTTP 408, 429 and 5xx, and
 * after an envelope code that is configured as transient. Any other operation is repeated only if
 * the request was not sent, or was rejected as stale ({@link
 * XportClient.Builder#staleTimestampCodes}). Each attempt has its own timestamp, nonce and
 * signature.
 *
 * <p>The delay is random, up to a bound that doubles with each attempt ("full jitter"). A {@code
 * Retry-After} header lengthens it, up to the largest delay. A call never waits past its timeout.
 * Immutable.
 */
public final class RetryPolicy {
  private static final RetryPolicy STANDARD =
      new RetryPolicy(
          3, Duration.ofMillis(100), Duration.ofSeconds(20), PlatformErrorCode.transientCodes());
  private static final RetryPolicy NONE =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Set.of());

  private final int maxAttempts;
  private final Duration baseDelay;
  private final Duration maxDelay;
  private final Set<Integer> transientCodes;

  private RetryPolicy(
      int maxAttempts, Duration baseDelay, Duration maxDelay, Set<Integer> transientCodes) {
    this.maxAttempts = maxAttempts;
    this.baseDelay = baseDelay;
    this.maxDelay = maxDelay;
    this.transientCodes = Set.copyOf(transientCodes);
  }

  /** Returns the default policy: three attempts, base delay 100 ms, largest delay 20 seconds. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** Returns the policy without repeated attempts. */
  public static RetryPolicy none() {
    return NONE;
  }

  /**
   * Returns a copy with another number of attempts.
   *
   * @param attempts the largest number of attempts, including the first one; 1 to 10
   * @throws IllegalArgumentException if the number is out of range
   */
  public RetryPolicy withMaxAttempts(int attempts) {
    if (attempts < 1 || attempts > 10) {
      throw new IllegalArgumentException("maxAttempts is " + attempts + ". Use 1 to 10.");
    }
    return new RetryPolicy(attempts, baseDelay, maxDelay, transientCodes);
  }

  /**
   * Returns a copy with other delays.
   *
   * @param base the bound of the first delay
   * @param most the largest delay; at least the base
   * @throws IllegalArgumentException if a delay is negative, or the largest delay is below the base
   */
  public RetryPolicy withDelays(Duration base, Duration most) {
    Arguments.require("base", base);
    Arguments.require("most", most);
    if (base.isNegative() || most.compareTo(base) < 0) {
      throw new IllegalArgumentException(
          "The delays are "
              + base
              + " and "
              + most
              + ". Use a base of 0 or more, and a largest delay that is not below the base.");
    }
    return new RetryPolicy(maxAttempts, base, most, transientCodes);
  }

  /**
   * Returns a copy with other transient envelope codes. The default is the codes that the spec
   * marks as transient; none so far, since the vendor's list of codes is not available.
   *
   * @param codes the codes after which a safe operation is repeated
   */
  public RetryPolicy withTransientCodes(Set<Integer> codes) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay, Arguments.require("codes", codes));
  }

  int maxAttempts() {
    return maxAttempts;
  }

  Set<Integer> transientCodes() {
    return transientCodes;
  }

  Duration maxDelay() {
    return maxDelay;
  }

  /** Returns the bound of the delay after an attempt, the first of which is 1. */
  Duration delayBound(int attempt) {
    Duration bound = baseDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
    return bound.compareTo(maxDelay) < 0 ? bound : maxDelay;
  }

  @Override
  public String toString() {
    return "RetryPolicy[maxAttempts="
        + maxAttempts
        + ", baseDelay="
        + baseDelay
        + ", maxDelay="
        + maxDelay
        + ", transientCodes="
        + transientCodes
        + "]";
  }
}
