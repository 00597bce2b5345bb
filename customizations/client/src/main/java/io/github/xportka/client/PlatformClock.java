package io.github.xportka.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Clock for timestamps, with an offset that corrects a clock that is wrong. */
final class PlatformClock {
  /** A smaller difference is not the reason for a rejection as stale. */
  private static final Duration SMALLEST_OFFSET = Duration.ofMinutes(4);

  private static final Duration LARGEST_OFFSET = Duration.ofDays(1);

  private final Clock clock;
  private volatile Duration offset = Duration.ZERO;

  PlatformClock(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().plus(offset);
  }

  Duration offset() {
    return offset;
  }

  /** Adopts the time of the platform. Returns false if the difference is too small or too large. */
  boolean adopt(Instant platformTime) {
    Duration difference = Duration.between(now(), platformTime).abs();
    Duration corrected = Duration.between(clock.instant(), platformTime);
    if (difference.compareTo(SMALLEST_OFFSET) < 0
        || corrected.abs().compareTo(LARGEST_OFFSET) > 0) {
      return false;
    }
    offset = corrected;
    return true;
  }
}
