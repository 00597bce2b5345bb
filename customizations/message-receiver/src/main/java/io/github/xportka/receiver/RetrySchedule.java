package io.github.xportka.receiver;

import java.time.Duration;

/**
 * Delays between the attempts to hand over a message. Each delay is twice the previous one, up to a
 * longest delay.
 *
 * @param maxAttempts number of attempts before a message becomes a dead letter
 * @param firstDelay delay after the first attempt
 * @param longestDelay upper bound of the delays
 */
public record RetrySchedule(int maxAttempts, Duration firstDelay, Duration longestDelay) {
  private static final int LARGEST_EXPONENT = 30;

  /**
   * Creates a schedule.
   *
   * @throws IllegalArgumentException if {@code maxAttempts} is not positive, if a delay is null or
   *     negative, or if the longest delay is shorter than the first
   */
  public RetrySchedule {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("A message needs at least one attempt.");
    }
    Arguments.require("firstDelay", firstDelay);
    Arguments.require("longestDelay", longestDelay);
    if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "The delays must not be negative, and the longest must not be below the first.");
    }
  }

  /**
   * Returns the default schedule: 12 attempts, with delays from 5 seconds to 1 hour.
   *
   * @return the schedule
   */
  public static RetrySchedule defaults() {
    return new RetrySchedule(12, Duration.ofSeconds(5), Duration.ofHours(1));
  }

  /** Returns the delay after a failed attempt. */
  Duration delayAfter(int attempt) {
    Duration doubled = firstDelay.multipliedBy(1L << Math.min(attempt - 1, LARGEST_EXPONENT));
    return doubled.compareTo(longestDelay) < 0 ? doubled : longestDelay;
  }
}
