package io.github.xportka.cli.operation;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCommandTest {
  private static final String SEED_REQUEST =
      "../../api-spec/openapi/examples/updateLogisticInfo/request.json";
  private static final String SEED_RESPONSE =
      "../../api-spec/openapi/examples/updateLogisticInfo/response.json";

  /** Operation with an inferred path. */
  private static final Operation UNCONFIRMED =
      Arrays.stream(Operation.values())
          .filter(operation -> operation.evidence().path() == EvidenceLevel.INFERRED)
          .filter(operation -> operation.requestType().isPresent())
          .findFirst()
          .orElseThrow();

  private static XportSandbox sandbox;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    sandbox = CommandRunner.sandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void reset() {
    sandbox.reset();
  }

  private static CommandRunner runner() {
    return CommandRunner.withTarget(sandbox.baseUrl());
  }

  private static CommandRunner.Result callSeed(CommandRunner runner, String... options) {
    return call(runner, DocumentedExamples.OPERATION, SEED_REQUEST, options);
  }

  private static CommandRunner.Result callUnconfirmed(CommandRunner runner, String... options) {
    runner.input(DocumentedExamples.request(UNCONFIRMED).toString());
    return call(runner, UNCONFIRMED, "-", options);
  }

  /** Calls the operation of the first page with the input of the runner. */
  private static CommandRunner.Result callWithInput(CommandRunner runner) {
    return call(runner, DocumentedExamples.OPERATION, "-");
  }

  private static CommandRunner.Result call(
      CommandRunner runner, Operation operation, String body, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("call", operation.operationId(), "--body", body));
    arguments.addAll(List.of(options));
    return runner.run(arguments.toArray(String[]::new));
  }

  @Test
  void printsResponseOfSeedRequest() throws IOException {
    CommandRunner.Result result = callSeed(runner());

    assertThat(result.exitCode()).isZero();
    assertThat(result.json())
        .isEqualTo(new ObjectMapper().readTree(Path.of(SEED_RESPONSE).toFile()));
    assertThat(result.out()).endsWith("}\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void readsBodyFromStandardInput() {
    CommandRunner.Result result =
        callWithInput(runner().input(DocumentedExamples.request().toString()));

    assertThat(result.json()).isEqualTo(DocumentedExamples.response());
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> new String(request.body(), UTF_8))
        .isEqualTo(DocumentedExamples.request().toString());
  }

  static Stream<String> operationsWithBody() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.requestType().isPresent())
        .map(Operation::operationId);
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void acceptsPrintedExample(String operationId) {
    CommandRunner.Result example = runner().run("example", operationId);

    CommandRunner.Result result =
        runner()
            .input(example.out())
            .run("call", operationId, "--allow-unconfirmed", "--body", "-");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void callsOwnSandboxWithoutTarget() {
    CommandRunner.Result result = callSeed(new CommandRunner());

    assertThat(result.exitCode()).isZero();
    assertThat(result.json()).isEqualTo(DocumentedExamples.response());
    assertThat(result.err())
        .hasLineCount(1)
        .contains("sandbox", "http://127.0.0.1:", "documented test credentials")
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET);
  }

  @Test
  void doesNotUseCredentialsOfEnvironmentInOwnSandbox() {
    CommandRunner.Result result =
        callSeed(CommandRunner.withCredentials().without(CallerCredentials.USER_ID));

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).hasLineCount(1).contains("documented test credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "--formula, {accessSecret}{path}{bodyMd5}{timestamp}",
    "--digest, HMAC-SHA256",
    "--case, lower",
    "--timestamp-unit, milliseconds"
  })
  void signsWithChangedFormula(String option, String value) {
    CommandRunner.Result ownSandbox = callSeed(CommandRunner.withCredentials(), option, value);
    CommandRunner.Result otherSandbox = callSeed(runner(), option, value);

    assertThat(ownSandbox.exitCode()).as("its own sandbox uses the same change").isZero();
    assertThat(otherSandbox.exitCode()).as("this sandbox uses the spec").isEqualTo(1);
  }

  @Test
  void prefersBaseUrlOptionToEnvironment() {
    CommandRunner.Result result =
        callSeed(CommandRunner.withTarget("http://localhost:1"), "--base-url", sandbox.baseUrl());

    assertThat(result.exitCode()).isZero();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void printsRefusalOnStandardError() {
    sandbox.refuse(DocumentedExamples.OPERATION);

    CommandRunner.Result result = callSeed(runner());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorJson()).isEqualTo(DocumentedExamples.refusal());
  }

  @Test
  void reportsRefusalThatIsTooLongToShow() {
    ObjectNode refusal = DocumentedExamples.refusal().deepCopy();
    sandbox.respond(DocumentedExamples.OPERATION, refusal.put("more", "x".repeat(100_000)));

    CommandRunner.Result result = callSeed(runner());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("xport: " + DocumentedExamples.ID)
        .contains("keeps the first part of the body only")
        .doesNotContain("Exception", "xxx");
  }

  @Test
  void reportsRefusalOfWrongSecret() {
    CommandRunner.Result result =
        callSeed(runner().with(CallerCredentials.ACCESS_SECRET, "not-the-secret-of-the-sandbox"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.errorJson().isObject()).isTrue();
  }

  @Test
  void escapesControlCharactersOfRefusal() {
    String steering = "\u001b[31m \u009b2J \u202e \u007f \r 中文 😀";
    ObjectNode refusal = DocumentedExamples.refusal().deepCopy();
    String property = nameOfTextProperty(refusal);
    sandbox.respond(DocumentedExamples.OPERATION, refusal.put(property, steering));

    CommandRunner.Result result = callSeed(runner());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .doesNotContain("\u001b", "\u009b", "\u202e", "\u007f", "\r")
        .contains("中文 😀");
    assertThat(result.errorJson().path(property).textValue()).isEqualTo(steering);
  }

  private static String nameOfTextProperty(JsonNode object) {
    return object.properties().stream()
        .filter(property -> property.getValue().isTextual())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>gateway</html>", "", "{\"a\":", "[]", "{}"})
  void failsOnUnreadableResponse(String response) {
    sandbox.respond(DocumentedExamples.OPERATION, 200, response.getBytes(UTF_8));

    CommandRunner.Result result = callSeed(runner());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("xport: " + DocumentedExamples.ID)
        .endsWith(response + "\n");
  }

  @Test
  void failsOnHttpErrorWithoutEnvelope() {
    sandbox.respond(DocumentedExamples.OPERATION, 502, "<html>\r\n\t<p>".getBytes(UTF_8));

    CommandRunner.Result result = callSeed(runner());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .isEqualTo(
            "xport: "
                + DocumentedExamples.ID
                + ": HTTP 502 without an envelope. Received:\n<html>\n\t<p>\n");
  }

  @Test
  void limitsAndSanitizesPrintedResponse() {
    String page = "\u001b[2J" + "<".repeat(100_000);
    sandbox.respond(DocumentedExamples.OPERATION, 502, page.getBytes(UTF_8));

    CommandRunner.Result result = callSeed(runner());

    assertThat(result.err()).hasSizeLessThan(2200).doesNotContain("\u001b").contains("[2J<<<");
  }

  @Test
  void failsWithoutResponse() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    CommandRunner.Result result = callSeed(CommandRunner.withTarget("http://127.0.0.1:" + port));

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(1)
        .contains("no response", "Nothing was sent", "Reason: ");
  }

  @Test
  void explainsHowToProvideBody() {
    CommandRunner.Result result = runner().run("call", DocumentedExamples.ID);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--body FILE", "xport example " + DocumentedExamples.ID);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void rejectsUnconfirmedOperationWithBothRemedies() {
    CommandRunner.Result result = callUnconfirmed(runner());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            UNCONFIRMED.operationId() + " was not sent",
            "is inferred",
            "--path",
            "--allow-unconfirmed");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void callsInferredPathWhenAllowed() {
    CommandRunner.Result result = callUnconfirmed(runner(), "--allow-unconfirmed");

    assertThat(result.exitCode()).isZero();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void callsPathOfOption() {
    CommandRunner.Result result = callUnconfirmed(runner(), "--path", "/the/true/path");

    assertThat(result.exitCode()).isEqualTo(3); // the sandbox does not know this path
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(ReceivedRequest::path)
        .isEqualTo("/the/true/path");
  }

  @Test
  void rejectsPathWithoutTarget() {
    CommandRunner.Result result =
        callUnconfirmed(CommandRunner.withCredentials(), "--path", "/the/true/path");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Add --base-url", "the sandbox that this command starts");
  }

  @Test
  void rejectsPathOfOtherOperation() {
    Operation other = Operation.ORDER_RENDER_FREIGHT;

    CommandRunner.Result result = callUnconfirmed(runner(), "--path", other.path());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--path " + other.path(), other.operationId());
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void notesInferredPathInOwnSandbox() {
    CommandRunner.Result result = callUnconfirmed(new CommandRunner());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("is inferred. The sandbox knows it");
  }

  static Stream<Arguments> notJson() {
    return Stream.of(
        arguments("{'a': 'geheim',\n  geheim}", "is not valid JSON at line 2, column 3."),
        arguments("{'a': 'geheim'", "is not valid JSON at line 1, column 15."),
        arguments("{'a': 1} 'geheim'", "is not valid JSON at line 1, column 10."),
        arguments("{'a': 'geheim', 'a': 1}", "contains a property twice at line 1, column 20."),
        arguments("geheim", "is not valid JSON at line 1, column 1."),
        arguments("[".repeat(5000), "is not valid JSON: the nesting is too deep"),
        arguments("", "is empty"),
        arguments(" \n", "is empty"));
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void rejectsInvalidJson(String body, String problem) {
    CommandRunner.Result result = callWithInput(runner().input(body.replace('\'', '"')));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Standard input " + problem).doesNotContain("geheim");
    assertThat(sandbox.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "1E+2147483648", "1e12345"})
  void rejectsNumberWithHugeExponent(String number) {
    for (String body : new String[] {number, "{\"note\": " + number + "}"}) {
      CommandRunner.Result result = callWithInput(runner().input(body));

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("xport: Standard input is not valid JSON")
          .doesNotContain("Internal error", "Exception", number.substring(4));
    }
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void rejectsOtherEncodingThanUtf8() {
    byte[] body = "{\n\"title\": \"x\"}".getBytes(UTF_8);
    body[12] = (byte) 0xe9;

    CommandRunner.Result result = callWithInput(runner().input(body));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("not valid UTF-8", "byte 13, in line 2");
    assertThat(
            callWithInput(runner().input(DocumentedExamples.request().toString().getBytes(UTF_16)))
                .exitCode())
        .isEqualTo(2);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void acceptsByteOrderMark() {
    CommandRunner.Result result =
        callWithInput(runner().input("\ufeff" + DocumentedExamples.request()));

    assertThat(result.exitCode()).isZero();
  }

  @Test
  void rejectsTooLargeBody() throws IOException {
    Path large = folder.resolve("large.json");
    Files.writeString(large, '"' + "x".repeat(InputFile.MAX_BYTES - 1) + '"');

    CommandRunner.Result result =
        runner().run("call", DocumentedExamples.ID, "--body", large.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("too large", Integer.toString(InputFile.MAX_BYTES));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void rejectsBodyThatViolatesSpec() {
    String body =
        DocumentedExamples.request()
            .toString()
            .replaceFirst("\"quantity\":1", "\"quantity\":\"geheim\"")
            .replaceFirst("\"orderId\":\"21\"", "\"orderId\":4711");

    CommandRunner.Result result = callWithInput(runner().input(body));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("/orderId", "/logisticInfos/0/lineItem/quantity", "not sent")
        .doesNotContain("geheim", "4711");
    assertThat(sandbox.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "ftp://example.com",
        "example.com",
        "https://user:geheim@example.com",
        "http://[",
        "https://example.com?geheim"
      })
  void rejectsInvalidBaseUrl(String baseUrl) {
    CommandRunner.Result result = callSeed(CommandRunner.withCredentials(), "--base-url", baseUrl);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("base URL").doesNotContain("geheim");
  }

  @Test
  void requiresAllVariablesForTarget() {
    CommandRunner runner =
        runner().without(CallerCredentials.ACCESS_SECRET).with(CallerCredentials.USER_ID, " ");

    CommandRunner.Result result = callSeed(runner);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(CallerCredentials.ACCESS_SECRET, CallerCredentials.USER_ID)
        .doesNotContain(CallerCredentials.ACCESS_KEY);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void redactsInvalidVariable() {
    CommandRunner.Result result =
        callSeed(runner().with(CallerCredentials.ACCESS_SECRET, "with a blank"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(CallerCredentials.ACCESS_SECRET);
  }
}
