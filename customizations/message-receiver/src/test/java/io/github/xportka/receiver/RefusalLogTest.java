package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RefusalLogTest {
  @AutoClose private final CapturedLog log = CapturedLog.start();

  private final AtomicReference<Instant> now = new AtomicReference<>(Pushes.NOW);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final RefusalLog refusals = new RefusalLog(clock);

  private static PushRefusedException refusal(PushOutcome outcome) {
    return new PushRefusedException(outcome, "Detail.");
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      refusals.write(refusal(PushOutcome.FORGED));
    }
  }

  private int lines() {
    return log.text().split("HTTP 401: The push does not have a valid signature", -1).length - 1;
  }

  @Test
  void writesLimitedLinesInMinute() {
    refuse(5000);

    assertThat(lines()).isEqualTo(RefusalLog.MOST_LINES_A_MINUTE);
  }

  @Test
  void writesOmittedCountInNextMinute() {
    refuse(5000);
    now.set(Pushes.NOW.plus(Duration.ofMinutes(1)));
    refuse(1);

    assertThat(lines()).isEqualTo(RefusalLog.MOST_LINES_A_MINUTE + 2);
    assertThat(log.text()).contains("4980 such lines since " + Pushes.NOW + " are omitted");
  }

  @Test
  void writesOmittedCountOnceAtEnd() {
    refuse(21);
    refusals.close();
    refusals.close();

    assertThat(log.text()).containsOnlyOnce("1 such lines since");
  }

  @Test
  void writesNoCountWithoutOmittedLines() {
    refuse(20);
    refusals.close();

    assertThat(log.text()).doesNotContain("such lines");
  }

  @Test
  void writesOtherOutcomeAfterLimit() {
    refuse(5000);
    refusals.write(refusal(PushOutcome.UNAVAILABLE), new IllegalStateException("geheim"));

    assertThat(log.text())
        .contains("HTTP 503: The push cannot be stored", "java.lang.IllegalStateException")
        .doesNotContain("geheim");
  }
}
