package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  @Test
  void doublesDelayUpToLongest() {
    RetrySchedule schedule = new RetrySchedule(100, Duration.ofSeconds(1), Duration.ofSeconds(10));

    assertThat(schedule.delayAfter(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(schedule.delayAfter(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(schedule.delayAfter(5)).isEqualTo(Duration.ofSeconds(10));
    assertThat(schedule.delayAfter(100)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void rejectsInvalidSchedule() {
    Duration second = Duration.ofSeconds(1);

    assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(0, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(1, second, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(1, second.negated(), second));
  }
}
