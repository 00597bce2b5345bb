package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-10-21T07:28:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "' 120 ', PT2M",
    "999999999, PT277777H46M39S",
    "1000000000, P1D",
    "'Wed, 21 Oct 2026 07:28:05 GMT', PT5S",
    "'Wed, 21 Oct 2026 07:28:00 GMT', PT0S",
    "'Wed, 21 Oct 2026 07:27:59 GMT', PT0S",
    "'', PT0S",
    "1.5, PT0S",
    "٣, PT0S",
    "/, PT0S",
    ":, PT0S"
  })
  void readsSecondsAndDates(String value, Duration expected) {
    assertThat(RetryAfter.of(header("Retry-After", List.of(value)), NOW)).isEqualTo(expected);
  }

  @Test
  void readsMissingHeaderAsZero() {
    assertThat(RetryAfter.of(Map.of(), NOW)).isZero();
    assertThat(RetryAfter.of(header("Retry-After", List.of()), NOW)).isZero();
    assertThat(RetryAfter.dateOf(Map.of())).isNull();
    assertThat(RetryAfter.dateOf(header("Date", List.of("soon")))).isNull();
  }

  @Test
  void readsDateOfPlatform() {
    assertThat(RetryAfter.dateOf(header("Date", List.of("Wed, 21 Oct 2026 07:28:00 GMT"))))
        .isEqualTo(NOW);
  }

  private static Map<String, Collection<String>> header(String name, List<String> values) {
    return Map.of(name, values);
  }
}
