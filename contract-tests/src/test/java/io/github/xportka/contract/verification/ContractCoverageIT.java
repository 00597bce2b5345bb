package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.MessageExample;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.model.MessageType;
import io.github.xportka.sandbox.SpecBundle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation and message of the spec has its pact and its examples. */
class ContractCoverageIT {
  private static final ContractCoverage COVERAGE =
      new ContractCoverage(WrittenPacts.interactions(), WrittenPacts.messages(), SpecBundle.load());

  @ParameterizedTest
  @EnumSource(Operation.class)
  void hasInteractionsAndExamples(Operation operation) {
    assertThat(COVERAGE.gaps(operation)).isEmpty();
  }

  static Set<String> messageTypes() {
    return MessageExample.types();
  }

  @ParameterizedTest
  @MethodSource("messageTypes")
  void hasMessageOfType(String messageType) {
    assertThat(COVERAGE.gaps(messageType)).isEmpty();
  }

  @Test
  void clientKnowsMessageTypesOfSpec() {
    assertThat(MessageType.known())
        .extracting(MessageType::value)
        .containsExactlyInAnyOrderElementsOf(messageTypes());
  }

  @Test
  void namesGapsAndRemedies() {
    JsonNode bare = BundledSpec.read().deepCopy();
    bare.path("paths").findParents("examples").forEach(p -> ((ObjectNode) p).remove("examples"));
    ContractCoverage nothing = new ContractCoverage(List.of(), List.of(), SpecBundle.of(bare));

    assertThat(nothing.gaps(Operation.PREVIEW_ORDER))
        .containsExactly(
            "previewOrder has no success in the pact: add one to PreviewOrderPactIT.",
            "previewOrder has no failure envelope in the pact: add one to PreviewOrderPactIT.",
            "previewOrder has no refused signature in the pact: add one to PreviewOrderPactIT.",
            "previewOrder has no example 'documented' of its request: add a file to"
                + " examples/previewOrder of api-spec, and name it on the operation's page.",
            "previewOrder has no example 'documented' of its response: add a file to"
                + " examples/previewOrder of api-spec, and name it on the operation's page.",
            "previewOrder has no example 'refused' of its response: add a file to"
                + " examples/previewOrder of api-spec, and name it on the operation's page.");
    assertThat(nothing.gaps("ORDER_CREATE"))
        .containsExactly("ORDER_CREATE has no message in the pact: add one to MessagePactIT.");
  }

  @Test
  void countsRefusedSignatureSeparately() {
    List<PactInteraction> refusedSignatures =
        WrittenPacts.interactions().stream()
            .filter(interaction -> interaction.isGiven(PactInteraction.REFUSES_SIGNATURES))
            .toList();

    assertThat(
            new ContractCoverage(refusedSignatures, List.of(), SpecBundle.load())
                .gaps(Operation.PREVIEW_ORDER))
        .containsExactly(
            "previewOrder has no success in the pact: add one to PreviewOrderPactIT.",
            "previewOrder has no failure envelope in the pact: add one to PreviewOrderPactIT.");
  }
}
