package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.WrittenPacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interaction of the pact conforms to the spec. */
class PactConformanceIT {
  private static final SpecConformance CONFORMANCE = SpecConformance.toBundledSpec();

  static List<PactInteraction> interactions() {
    return WrittenPacts.interactions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactions")
  void conformsToSpec(PactInteraction interaction) {
    assertThat(CONFORMANCE.differences(interaction)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactions")
  void hasSignatureOfItsValues(PactInteraction interaction) {
    assertThat(SignatureCheck.differences(interaction, BundledSpec.document())).isEmpty();
  }

  @Test
  void namesPlacesOfDifferences() {
    ObjectNode pact =
        WrittenPacts.interaction("the parcels of two lines of an order").json().deepCopy();
    ((ObjectNode) pact.at("/request/body/content/logisticInfos/0/lineItem")).put("quantity", "1");
    ((ObjectNode) pact.at("/request/headers")).remove("nonce-str");
    ((ObjectNode) pact.at("/request/headers")).putArray("x-trace").add("1");
    ((ObjectNode) pact.at("/request/query")).remove("sign");
    ((ObjectNode) pact.at("/request/query")).putArray("trace").add("1");
    ((ObjectNode) pact.at("/comments/references/xport")).put("effect", "reads");
    ((ObjectNode) pact.at("/comments/references/openapi")).put("operationId", "payOrder");

    assertThat(String.join("\n", CONFORMANCE.differences(new PactInteraction(pact))))
        .contains(
            "/logisticInfos/0/lineItem/quantity",
            "'header nonce-str' is not in the pact",
            "'query sign' is not in the pact",
            "'header x-trace' is not in the spec",
            "'query trace' is not in the spec",
            "The interaction reads, but x-retry in the spec is not safe.",
            "'payOrder', which is updateLogisticInfo in the spec.");
  }
}
