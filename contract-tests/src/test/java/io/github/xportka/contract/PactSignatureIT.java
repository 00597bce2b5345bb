package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interaction carries the signature that its own values give. */
class PactSignatureIT {
  private static final JsonNode SPEC = BundledSpec.read();

  static List<PactInteraction> interactions() {
    return PactFile.interactions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactions")
  void carriesTheSignatureThatItsValuesGive(PactInteraction interaction) {
    assertThat(PactSignature.faults(interaction, SPEC)).isEmpty();
  }
}
