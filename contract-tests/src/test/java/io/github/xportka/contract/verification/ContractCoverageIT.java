package io.github.xportka.contract.verification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.JsonEnvelopeReader;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.MessageExample;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.model.MessageType;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import io.github.xportka.sandbox.XportSandbox;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation and message of the spec has its pact, its examples and its sandbox response. */
class ContractCoverageIT {
  private static final ContractCoverage COVERAGE =
      new ContractCoverage(WrittenPacts.interactions(), WrittenPacts.messages(), SpecBundle.load());

  @AutoClose private static final XportSandbox SANDBOX = XportSandbox.start();

  @AutoClose
  private static final XportClient CLIENT =
      XportClient.builder()
          .baseUrl(SANDBOX.baseUrl())
          .credentials(SANDBOX::credentials)
          .userId(SANDBOX.userId())
          .allowUnconfirmedOperations()
          .build();

  @BeforeEach
  void reset() {
    SANDBOX.reset();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void hasInteractionsAndExamples(Operation operation) {
    assertThat(COVERAGE.gaps(operation)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void succeedsInSandbox(Operation operation) {
    assertThat(CLIENT.raw().call(operation, request(operation)).isSuccess())
        .as("the sandbox's response to the documented request of %s", operation.operationId())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void isRefusedBySandboxOnRequest(Operation operation) {
    JsonNode example = requireNonNull(spec(operation).responseExamples().get("refused"));
    Envelope documented = JsonEnvelopeReader.read(example).orElseThrow();
    SANDBOX.refuse(operation);

    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(() -> CLIENT.raw().call(operation, request(operation)))
        .satisfies(
            refused ->
                assertThat(refused.apiMessage().orElse(null))
                    .isEqualTo(documented.envelopeMessage()));
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

  private static @Nullable JsonNode request(Operation operation) {
    return spec(operation).requestExamples().get("documented");
  }

  private static DocumentedOperation spec(Operation operation) {
    return SpecBundle.load().operation(operation).orElseThrow();
  }
}
