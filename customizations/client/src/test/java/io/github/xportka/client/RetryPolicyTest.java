package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final RetryPolicy STANDARD = RetryPolicy.standard();

  @ParameterizedTest
  @CsvSource({"1, PT0.1S", "2, PT0.2S", "8, PT12.8S", "9, PT20S", "64, PT20S"})
  void doublesDelayUpToLargestDelay(int attempt, Duration bound) {
    assertThat(STANDARD.delayBound(attempt)).isEqualTo(bound);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void acceptsAttemptsInRange(int attempts) {
    assertThat(STANDARD.withMaxAttempts(attempts).maxAttempts()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11})
  void rejectsAttemptsOutOfRange(int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.withMaxAttempts(attempts))
        .withMessage("maxAttempts is " + attempts + ". Use 1 to 10.");
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT0S", "PT1S, PT1S", "PT1S, PT2S"})
  void acceptsDelaysInOrder(Duration base, Duration most) {
    assertThat(STANDARD.withDelays(base, most).maxDelay()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"PT-1S, PT1S", "PT2S, PT1S"})
  void rejectsDelaysOutOfOrder(Duration base, Duration most) {
    assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withDelays(base, most));
  }

  @Test
  void showsSettings() {
    assertThat(RetryPolicy.none())
        .hasToString(
            "RetryPolicy[maxAttempts=1, baseDelay=PT0S, maxDelay=PT0S, transientCodes=[]]");
  }
}
