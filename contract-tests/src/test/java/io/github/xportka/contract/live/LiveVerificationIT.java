package io.github.xportka.contract.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.contract.live.LiveOutcome.Kind;
import io.github.xportka.contract.support.JsonTrees;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.openapi.observation.Observations;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live verification, with a sandbox in place of the platform. */
class LiveVerificationIT {
  private static final String PREVIEW = "the preview of an order of one line";
  private static final String WRONGLY_SIGNED =
      "the preview of an order, signed with a wrong secret";
  private static final Map<String, String> UNCONFIRMED_ALLOWED =
      Map.of("xport.allow-unconfirmed-operations", "true");
  private static final Map<String, String> ALL_ALLOWED =
      Map.of("xport.allow-unconfirmed-operations", "true", LivePlatform.WRONG_SIGNATURES, "true");

  @AutoClose private static final XportSandbox SANDBOX = XportSandbox.start();

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setEnvironment() {
    SANDBOX.reset();
    environment.put(LivePlatform.BASE_URL, SANDBOX.baseUrl());
    environment.put(LivePlatform.ACCESS_KEY, XportSandbox.TEST_ACCESS_KEY);
    environment.put(LivePlatform.ACCESS_SECRET, XportSandbox.TEST_ACCESS_SECRET);
    environment.put(LivePlatform.USER_ID, XportSandbox.TEST_USER_ID);
  }

  @Test
  void comparesReadingInteractionsInTheirState() {
    Map<String, LiveOutcome> outcomes = verifyAll(ALL_ALLOWED);

    assertThat(outcomes).hasSizeGreaterThan(20);
    outcomes.forEach(
        (interaction, outcome) ->
            assertThat(outcome.kind())
                .as(interaction)
                .isIn(
                    interaction(interaction).succeeds()
                        ? List.of(Kind.AGREES)
                        : List.of(Kind.AGREES, Kind.NOT_COMPARED)));
  }

  @Test
  void callsOnlyReadingOperations() {
    verifyAll(ALL_ALLOWED);

    assertThat(SANDBOX.requests())
        .isNotEmpty()
        .extracting(request -> request.operation().orElseThrow().retryClass())
        .containsOnly(RetryClass.SAFE);
    assertThat(WrittenPacts.interactions())
        .filteredOn(interaction -> !LiveVerification.readOnly().contains(interaction))
        .extracting(interaction -> Operation.byId(interaction.operationId()).orElseThrow())
        .contains(Operation.CREATE_ORDER, Operation.PAY_ORDER, Operation.UPDATE_LOGISTIC_INFO)
        .extracting(Operation::retryClass)
        .containsOnly(RetryClass.UNSAFE);
  }

  @Test
  void rejectsWritingInteraction() {
    assertNotSent(interaction("the payment of an order"));
  }

  @Test
  void rejectsWriteThatClaimsToRead() {
    ObjectNode mislabelled = interaction("the payment of an order").json().deepCopy();
    mislabelled.set("comments", interaction(PREVIEW).json().path("comments"));

    assertNotSent(new PactInteraction(mislabelled));
  }

  private void assertNotSent(PactInteraction writing) {
    assertThatThrownBy(() -> verify(Map.of(), writing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(writing + " writes, and is not sent. Verify interactions that read.");
    assertThat(SANDBOX.requests()).isEmpty();
  }

  @Test
  void sendsWrongSignatureOnRequestOnly() {
    LiveOutcome outcome = verify(Map.of(), interaction(WRONGLY_SIGNED));

    assertNotCompared(outcome, "-Dxport.live.wrong-signatures=true");
    assertThat(SANDBOX.requests()).isEmpty();
  }

  @Test
  void signsWithAccountKey() {
    verify(Map.of(), interaction(PREVIEW));

    ReceivedRequest sent = SANDBOX.requests().get(0);
    assertThat(header(sent, "access-key")).isEqualTo(XportSandbox.TEST_ACCESS_KEY);
    assertThat(header(sent, "signature"))
        .isNotEqualTo(interaction(PREVIEW).header("signature").orElseThrow());
  }

  @Test
  void skipsUnconfirmedOperation() {
    LiveOutcome outcome = verify(Map.of(), interaction("an order in detail"));

    assertNotCompared(outcome, "getOrderDetail", "inferred");
    assertThat(SANDBOX.requests()).isEmpty();
  }

  @Test
  void callsUnconfirmedOperationAtGivenPath() {
    SANDBOX.respond(Operation.GET_ORDER_DETAIL, 500, new byte[0]);

    LiveOutcome outcome =
        verify(
            Map.of("xport.path.getOrderDetail", "/true/path"), interaction("an order in detail"));

    assertThat(outcome.kind()).isEqualTo(Kind.DIFFERS);
    assertThat(SANDBOX.requests())
        .singleElement()
        .extracting(ReceivedRequest::path)
        .isEqualTo("/true/path");
  }

  @Test
  void rejectsPathOfWritingOperation() {
    Map<String, String> settings =
        Map.of(
            "xport.path.getOrderDetail",
            Operation.PAY_ORDER.path(),
            "xport.path.payOrder",
            "/elsewhere");

    assertThatThrownBy(() -> verify(settings, interaction("an order in detail")))
        .hasMessage(
            "xport.path.getOrderDetail is "
                + Operation.PAY_ORDER.path()
                + ", the path of payOrder, which writes. Correct the path.");
    assertThat(SANDBOX.requests()).isEmpty();
  }

  @Test
  void namesPlacesOfDifferencesWithoutValues() throws IOException {
    ObjectNode response = response();
    ObjectNode order = (ObjectNode) response.path("data").get(0);
    order.put("sumPayment", "Test Receiver");
    order.remove("sumCarriage");
    SANDBOX.respondInvalid(Operation.PREVIEW_ORDER, response);

    LiveOutcome outcome = verify(Map.of(), interaction(PREVIEW));

    assertThat(outcome.kind()).isEqualTo(Kind.DIFFERS);
    assertThat(outcome.remarks())
        .containsExactlyInAnyOrder(
            "$.data[0] lacks sumCarriage.",
            "$.data[0].sumPayment is of the type string, not number.");
    assertThat(outcome.of(interaction(PREVIEW))).doesNotContain("Test Receiver");
  }

  @Test
  void reportsListWithTooFewElements() {
    ObjectNode response = response();
    response.putArray("data");
    SANDBOX.respondInvalid(Operation.PREVIEW_ORDER, response);

    assertThat(verify(Map.of(), interaction(PREVIEW)).remarks())
        .containsExactly(
            "$.data is a value, or a number of elements, that the pact does not allow.");
  }

  @Test
  void reportsAcceptedWrongSignature() {
    try (XportSandbox lenient = XportSandbox.builder().verifySignatures(false).start()) {
      environment.put(LivePlatform.BASE_URL, lenient.baseUrl());

      assertThat(verify(ALL_ALLOWED, interaction(WRONGLY_SIGNED)))
          .isEqualTo(
              LiveOutcome.differs(
                  "The platform accepted a signature that was computed with a wrong secret."));
    }
  }

  @Test
  void comparesNothingAfterUnexpectedRefusal() {
    SANDBOX.refuse(Operation.PREVIEW_ORDER);

    LiveOutcome outcome = verify(Map.of(), interaction(PREVIEW));

    assertNotCompared(outcome, "refuses", "XPORT_LIVE_DATA");
  }

  @Test
  void comparesExpectedRefusal() {
    PactInteraction refusal = interaction("the preview of an order of what is not on sale");
    SANDBOX.refuse(Operation.PREVIEW_ORDER);
    assertThat(verify(Map.of(), refusal).kind()).isEqualTo(Kind.AGREES);

    SANDBOX.respondInvalid(
        Operation.PREVIEW_ORDER, JsonNodeFactory.instance.objectNode().put("code", 500));
    assertThat(verify(Map.of(), refusal).kind()).isEqualTo(Kind.DIFFERS);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void namesStatusOfResponseWithoutEnvelope(int status) {
    SANDBOX.respond(Operation.PREVIEW_ORDER, status, "<html>".getBytes(UTF_8));

    assertThat(verify(Map.of(), interaction(PREVIEW)).remarks())
        .singleElement()
        .asString()
        .contains(Integer.toString(status));
  }

  @Test
  void sendsAccountData() throws IOException {
    writeData("{\"getOrderDetail\": {\"/orderId\": \"2019\"}}");

    verify(UNCONFIRMED_ALLOWED, interaction("an order in detail"));

    JsonNode sent = JsonTrees.read(SANDBOX.requests().get(0).body());
    assertThat(sent.path("orderId").asText()).isEqualTo("2019");
    assertThat(sent.path("webSite").asText()).isEqualTo("1688");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"getOrderDetail\": {\"/order\": \"my-order\"}}",
        "{\"getOrderDetail\": {\"orderId\": \"my-order\"}}",
        "{\"getOrder\": {\"/orderId\": \"my-order\"}}",
        "{\"getOrderDetail\": \"my-order\"}",
        "[]",
        "{"
      })
  void rejectsWrongAccountDataWithoutQuotingIt(String wrong) throws IOException {
    writeData(wrong);

    assertThatThrownBy(() -> verify(UNCONFIRMED_ALLOWED, interaction("an order in detail")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XPORT_LIVE_DATA")
        .hasMessageNotContaining("my-order");
  }

  @Test
  void recordsSettledStatementsWithoutValues() {
    PactInteraction preview = interaction(PREVIEW);
    PactInteraction refusal = interaction(WRONGLY_SIGNED);
    try (LiveVerification live = new LiveVerification(new LivePlatform(environment, ALL_ALLOWED))) {
      live.verify(preview);
      live.verify(refusal);
      Observations observed = live.observations();

      assertThat(observed.target()).isEqualTo(SANDBOX.baseUrl());
      assertThat(observed.statements())
          .anySatisfy(
              statement -> {
                assertThat(statement.part()).isEqualTo("path");
                assertThat(statement.path()).isEqualTo(preview.path());
              });
      assertThat(observed.refusals())
          .singleElement()
          .satisfies(its -> assertThat(its.check()).isEqualTo(WRONGLY_SIGNED));
      assertThat(observed.toYaml())
          .contains("sumPayment: integer")
          .doesNotContain(preview.responseBody().path("requestId").asText())
          .doesNotContain(XportSandbox.TEST_USER_ID, XportSandbox.TEST_ACCESS_KEY);
    }
  }

  @Test
  void namesMissingVariables() {
    environment.remove(LivePlatform.ACCESS_KEY);
    environment.put(LivePlatform.USER_ID, " ");

    assertThat(new LivePlatform(environment, Map.of()).missing())
        .containsExactly("XPORT_ACCESS_KEY", "XPORT_USER_ID");
  }

  @Test
  void requiresTls() {
    environment.put(LivePlatform.BASE_URL, "http://platform.example");

    assertThatThrownBy(() -> verifyAll(Map.of())).hasMessageContaining("https");
  }

  @ParameterizedTest
  @ValueSource(strings = {"browser", "mutations", "pacts", "postgres", "seed", "stress"})
  void acceptsPropertyOfBuild(String name) {
    assertThat(verify(Map.of("xport." + name, "7"), interaction(PREVIEW)).kind())
        .isEqualTo(Kind.AGREES);
  }

  private static void assertNotCompared(LiveOutcome outcome, String... reasons) {
    assertThat(outcome.kind()).isEqualTo(Kind.NOT_COMPARED);
    assertThat(outcome.remarks()).singleElement().asString().contains(reasons);
  }

  private Map<String, LiveOutcome> verifyAll(Map<String, String> settings) {
    Map<String, LiveOutcome> outcomes = new LinkedHashMap<>();
    try (LiveVerification live = new LiveVerification(new LivePlatform(environment, settings))) {
      LiveVerification.readOnly()
          .forEach(
              interaction -> outcomes.put(interaction.description(), live.verify(interaction)));
    }
    return outcomes;
  }

  private LiveOutcome verify(Map<String, String> settings, PactInteraction interaction) {
    try (LiveVerification live = new LiveVerification(new LivePlatform(environment, settings))) {
      return live.verify(interaction);
    }
  }

  private void writeData(String json) throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, json);
    environment.put(LivePlatform.DATA, file.toString());
  }

  private static ObjectNode response() {
    return interaction(PREVIEW).responseBody().deepCopy();
  }

  private static String header(ReceivedRequest request, String name) {
    return requireNonNull(request.headers().get(name)).get(0);
  }

  private static PactInteraction interaction(String description) {
    return WrittenPacts.interaction(description);
  }
}
