package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformClockTest {
  private final PlatformClock clock = new PlatformClock(RecordingServer.CLOCK);

  @ParameterizedTest
  @ValueSource(strings = {"PT4M", "PT-4M", "P1D", "P-1D"})
  void adoptsPlausibleDifference(Duration difference) {
    assertThat(clock.adopt(RecordingServer.CLOCK.instant().plus(difference))).isTrue();

    assertThat(clock.offset()).isEqualTo(difference);
    assertThat(clock.now()).isEqualTo(RecordingServer.CLOCK.instant().plus(difference));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT3M59S", "PT-3M-59S", "P1DT1S", "P-1DT-1S", "PT0S"})
  void keepsClockOtherwise(Duration difference) {
    assertThat(clock.adopt(RecordingServer.CLOCK.instant().plus(difference))).isFalse();

    assertThat(clock.offset()).isZero();
  }

  @Test
  void measuresDifferenceFromCorrectedTime() {
    clock.adopt(RecordingServer.CLOCK.instant().plus(Duration.ofHours(1)));

    assertThat(clock.adopt(RecordingServer.CLOCK.instant().plus(Duration.ofMinutes(62)))).isFalse();
    assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
  }
}
