package io.github.xportka.contract.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading and writing the documentation's examples loses nothing. */
class ExampleRoundTripTest {
  private static final SpecBundle SPEC = SpecBundle.load();

  @Test
  void examplesAreWrittenAsTheyWereRead() {
    assertThat(ExampleRoundTrip.differences(SPEC)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void existForEveryOperation(Operation operation) {
    DocumentedOperation described = SPEC.operation(operation).orElseThrow();

    assertThat(described.responseExamples()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(described.requestExamples().isEmpty()).isEqualTo(operation.requestType().isEmpty());
  }
}
