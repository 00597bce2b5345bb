package io.github.xportka.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reader of the header {@code Retry-After}, in seconds or as a date, and of {@code Date}. */
final class RetryAfter {
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Returns the delay of a response, or zero if the header is missing or malformed. */
  static Duration of(Map<String, Collection<String>> headers, Instant now) {
    String value = first(headers, "Retry-After");
    if (value == null) {
      return Duration.ZERO;
    }
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value.length() > MOST_DIGITS
          ? Duration.ofDays(1)
          : Duration.ofSeconds(Long.parseLong(value));
    }
    Instant date = date(value);
    return date == null || date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
  }

  /** Returns the clock of the platform at the time of a response, or null. */
  static @Nullable Instant dateOf(Map<String, Collection<String>> headers) {
    String value = first(headers, "Date");
    return value == null ? null : date(value);
  }

  private static @Nullable Instant date(String value) {
    try {
      return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) { // a malformed header counts as missing
      return null;
    }
  }

  private static @Nullable String first(Map<String, Collection<String>> headers, String name) {
    Collection<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.iterator().next().strip();
  }
}
