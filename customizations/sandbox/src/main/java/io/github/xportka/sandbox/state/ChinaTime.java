package io.github.xportka.sandbox.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Current time in the forms that the platform uses. */
final class ChinaTime {
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Clock clock;

  ChinaTime(Clock clock) {
    this.clock = clock;
  }

  Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  OffsetDateTime now() {
    return instant().atOffset(OFFSET);
  }

  /** Returns the day, for example {@code 20260520}. */
  String day() {
    return DAY.format(now());
  }

  /** Returns the time to the second, for example {@code 2026-05-20 15:40:00}. */
  String second() {
    return SECOND.format(now());
  }

  /** Adds the offset to a time of the messages, which do not contain one. */
  static OffsetDateTime moment(LocalDateTime time) {
    return time.atOffset(OFFSET);
  }

  /** Returns a time of the messages, or null without a time. */
  static @Nullable LocalDateTime local(@Nullable OffsetDateTime time) {
    return time == null
        ? null
        : time.withOffsetSameInstant(OFFSET).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
  }
}
