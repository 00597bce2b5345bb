package io.github.xportka.contract.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.sandbox.SpecBundle;
import org.junit.jupiter.api.Test;

/** Reading and writing the documentation's examples loses nothing. */
class ExampleRoundTripTest {
  @Test
  void examplesAreWrittenAsTheyWereRead() {
    assertThat(ExampleRoundTrip.differences(SpecBundle.load())).isEmpty();
  }
}
