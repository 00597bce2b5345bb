package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Evidence;
import io.github.xportka.api.Operation;
import io.github.xportka.openapi.ApiSpec;
import io.github.xportka.openapi.SpecOperation;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  /** Any operation whose path nobody has seen. */
  private static final String UNCONFIRMED =
      Arrays.stream(Operation.values())
          .filter(operation -> operation.evidence().path() == Evidence.INFERRED)
          .filter(operation -> operation.requestType().isPresent())
          .findFirst()
          .orElseThrow()
          .operationId();

  private static XportSandbox sandbox;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    sandbox = Shell.sandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void reset() {
    sandbox.reset();
  }

  private static Shell shell() {
    return Shell.ofCallerAt(sandbox.baseUrl());
  }

  @Test
  void printsTheSeedsResponseToTheSeedsRequest() throws IOException {
    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.json())
        .isEqualTo(new ObjectMapper().readTree(Path.of(SEED_RESPONSE).toFile()));
    assertThat(outcome.out()).endsWith("}\n");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void takesTheBodyFromStandardInput() {
    Shell.Outcome outcome =
        shell().input(Documented.request().toString()).run("call", Documented.ID, "--body", "-");

    assertThat(outcome.json()).isEqualTo(Documented.response());
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> new String(request.body(), UTF_8))
        .isEqualTo(Documented.request().toString());
  }

  static Stream<String> operationsWithExamples() {
    return ApiSpec.bundled().operations().stream()
        .filter(operation -> !operation.requestExamples().isEmpty())
        .map(SpecOperation::id);
  }

  @ParameterizedTest
  @MethodSource("operationsWithExamples")
  void takesWhatExamplePrints(String operationId) {
    Shell.Outcome example = shell().run("example", operationId);

    Shell.Outcome outcome =
        shell().input(example.out()).run("call", operationId, "--allow-unconfirmed", "--body", "-");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void callsASandboxOfItsOwnWhenNoTargetIsNamed() {
    Shell.Outcome outcome = new Shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.json()).isEqualTo(Documented.response());
    assertThat(outcome.err())
        .hasLineCount(1)
        .contains("sandbox", "http://127.0.0.1:", "documented test key pair")
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET);
  }

  @Test
  void callsThatSandboxWithTheCallersOwnKeyPair() {
    Shell.Outcome outcome = Shell.ofCaller().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).hasLineCount(1).contains("sandbox").doesNotContain("test key pair");
  }

  @ParameterizedTest
  @CsvSource({
    "--formula, {accessSecret}{path}{bodyMd5}{timestamp}",
    "--digest, HMAC-SHA256",
    "--case, lower",
    "--timestamp-unit, milliseconds"
  })
  void signsAsItIsTold(String option, String value) {
    Shell.Outcome told =
        Shell.ofCaller().run("call", Documented.ID, "--body", SEED_REQUEST, option, value);
    Shell.Outcome toldAlone =
        shell().run("call", Documented.ID, "--body", SEED_REQUEST, option, value);

    assertThat(told.exitCode()).as("its own sandbox is told as well").isZero();
    assertThat(toldAlone.exitCode()).as("this sandbox was not told").isEqualTo(1);
  }

  @Test
  void theOptionNamesTheTargetBeforeTheEnvironment() {
    Shell.Outcome outcome =
        Shell.ofCallerAt("http://localhost:1")
            .run("call", Documented.ID, "--body", SEED_REQUEST, "--base-url", sandbox.baseUrl());

    assertThat(outcome.exitCode()).isZero();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void aRefusalIsTheEnvelopeOnStandardError() {
    sandbox.refuse(Documented.OPERATION);

    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errorJson()).isEqualTo(Documented.refusal());
  }

  @Test
  void aWrongSecretIsRefused() {
    Shell.Outcome outcome =
        shell()
            .with(Identity.ACCESS_SECRET, "not-the-secret-of-the-sandbox")
            .run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errorJson().isObject()).isTrue();
  }

  @Test
  void whatThePlatformSaysCannotSteerTheTerminal() {
    String steering = "\u001b[31m \u009b2J \u202e \u007f \r 中文 😀";
    ObjectNode refusal = Documented.refusal().deepCopy();
    String member = nameOfTextMember(refusal);
    sandbox.answer(Documented.OPERATION, refusal.put(member, steering));

    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .doesNotContain("\u001b", "\u009b", "\u202e", "\u007f", "\r")
        .contains("中文 😀");
    assertThat(outcome.errorJson().path(member).textValue()).isEqualTo(steering);
  }

  private static String nameOfTextMember(JsonNode object) {
    return object.properties().stream()
        .filter(member -> member.getValue().isTextual())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>gateway</html>", "", "{\"a\":", "[]", "{}"})
  void anAnswerThatCannotBeReadIsAFailure(String answer) {
    sandbox.answer(Documented.OPERATION, 200, answer.getBytes(UTF_8));

    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("xport: " + Documented.ID).endsWith(answer + "\n");
  }

  @Test
  void anHttpErrorWithoutAnEnvelopeIsAFailure() {
    sandbox.answer(Documented.OPERATION, 502, "<html>".getBytes(UTF_8));

    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .isEqualTo(
            "xport: " + Documented.ID + ": HTTP 502 without an envelope. This came:\n<html>\n");
  }

  @Test
  void whatIsShownOfAnAnswerIsBoundedAndCannotSteerTheTerminal() {
    String page = "\u001b[2J" + "<".repeat(100_000);
    sandbox.answer(Documented.OPERATION, 502, page.getBytes(UTF_8));

    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.err()).hasSizeLessThan(2200).doesNotContain("\u001b").contains("[2J<<<");
  }

  @Test
  void noAnswerIsAFailure() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    Shell.Outcome outcome =
        Shell.ofCallerAt("http://127.0.0.1:" + port)
            .run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).hasLineCount(1).contains("no response", "Nothing was sent");
  }

  @Test
  void saysHowToGiveABodyAndWhereOneIs() {
    Shell.Outcome outcome = shell().run("call", Documented.ID);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--body FILE", "xport example " + Documented.ID);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void refusesAnUnconfirmedOperationAndNamesTheTwoWaysOn() {
    Shell.Outcome outcome =
        shell()
            .input(Documented.request(UNCONFIRMED).toString())
            .run("call", UNCONFIRMED, "--body", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(UNCONFIRMED + " was not sent", "is inferred", "--path", "--allow-unconfirmed");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void sendsAnUnconfirmedOperationToTheGuessWhenAllowed() {
    Shell.Outcome outcome =
        shell()
            .input(Documented.request(UNCONFIRMED).toString())
            .run("call", UNCONFIRMED, "--allow-unconfirmed", "--body", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void sendsAnOperationToItsTruePath() {
    Shell.Outcome outcome =
        shell()
            .input(Documented.request(UNCONFIRMED).toString())
            .run("call", UNCONFIRMED, "--path", "/the/true/path", "--body", "-");

    assertThat(outcome.exitCode()).isEqualTo(3); // the sandbox does not know it
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(ReceivedRequest::path)
        .isEqualTo("/the/true/path");
  }

  @Test
  void refusesThePathOfAnotherOperation() {
    Operation other = Operation.ORDER_RENDER_FREIGHT;

    Shell.Outcome outcome =
        shell()
            .input(Documented.request(UNCONFIRMED).toString())
            .run("call", UNCONFIRMED, "--path", other.path(), "--body", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--path " + other.path(), other.operationId());
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void aSandboxOfItsOwnAnswersAnUnconfirmedOperationAndSaysWhatThatIsWorth() {
    Shell.Outcome outcome =
        new Shell()
            .input(Documented.request(UNCONFIRMED).toString())
            .run("call", UNCONFIRMED, "--body", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("is inferred: the sandbox knows it, the platform may not");
  }

  static Stream<Arguments> notJson() {
    return Stream.of(
        arguments("{'a': 'geheim',\n  geheim}", "is not JSON: it breaks at line 2, column 3."),
        arguments("{'a': 'geheim'", "is not JSON: it breaks at line 1, column 15."),
        arguments(
            "{'a': 1} 'geheim'", "is not JSON: it goes on after its end at line 1, column 10."),
        arguments("{'a': 'geheim', 'a': 1}", "has one member twice at line 1, column 20."),
        arguments("geheim", "is not JSON: it breaks at line 1, column 1."),
        arguments("[".repeat(5000), "is not JSON: it breaks: it is nested too deeply"),
        arguments("", "is empty"),
        arguments(" \n", "is empty"));
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void refusesWhatIsNotJson(String body, String problem) {
    Shell.Outcome outcome =
        shell().input(body.replace('\'', '"')).run("call", Documented.ID, "--body", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Standard input " + problem).doesNotContain("geheim");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] body = "{\n\"title\": \"x\"}".getBytes(UTF_8);
    body[12] = (byte) 0xe9;

    Shell.Outcome outcome = shell().input(body).run("call", Documented.ID, "--body", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("not UTF-8", "byte 13, in line 2");
    assertThat(
            shell()
                .input(Documented.request().toString().getBytes(UTF_16))
                .run("call", Documented.ID, "--body", "-")
                .exitCode())
        .isEqualTo(2);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void takesAByteOrderMark() {
    Shell.Outcome outcome =
        shell().input("\ufeff" + Documented.request()).run("call", Documented.ID, "--body", "-");

    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void refusesABodyThatIsTooLarge() throws IOException {
    Path large = folder.resolve("large.json");
    Files.writeString(large, '"' + "x".repeat(RequestBody.MOST_BYTES - 1) + '"');

    Shell.Outcome outcome = shell().run("call", Documented.ID, "--body", large.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("too large", Integer.toString(RequestBody.MOST_BYTES));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void refusesAFileThatCannotBeRead() {
    Shell.Outcome missing =
        shell().run("call", Documented.ID, "--body", folder.resolve("none.json").toString());
    Shell.Outcome directory = shell().run("call", Documented.ID, "--body", folder.toString());
    Shell.Outcome noPath = shell().run("call", Documented.ID, "--body", "a\0b");

    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("none.json", "no such file");
    assertThat(directory.exitCode()).isEqualTo(2);
    assertThat(directory.err()).contains("is a directory");
    assertThat(noPath.exitCode()).isEqualTo(2);
    assertThat(noPath.err()).doesNotContain("\0");
  }

  @Test
  void refusesWhatTheSpecDoesNotAllowByThePlaceOfEachFault() {
    String body =
        Documented.request()
            .toString()
            .replaceFirst("\"quantity\":1", "\"quantity\":\"geheim\"")
            .replaceFirst("\"orderId\":\"21\"", "\"orderId\":4711");

    Shell.Outcome outcome = shell().input(body).run("call", Documented.ID, "--body", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
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
  void refusesATargetThatIsNone(String baseUrl) {
    Shell.Outcome outcome =
        Shell.ofCaller().run("call", Documented.ID, "--body", SEED_REQUEST, "--base-url", baseUrl);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("base URL").doesNotContain("geheim");
  }

  @Test
  void aTargetNeedsAllThreeVariables() {
    Shell shell = shell().without(Identity.ACCESS_SECRET).with(Identity.USER_ID, " ");

    Shell.Outcome outcome = shell.run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(Identity.ACCESS_SECRET, Identity.USER_ID)
        .doesNotContain(Identity.ACCESS_KEY);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void aSandboxOfItsOwnNeedsAllThreeOrNone() {
    Shell.Outcome outcome =
        Shell.ofCaller()
            .without(Identity.USER_ID)
            .run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(Identity.USER_ID).doesNotContain(Identity.ACCESS_KEY);
  }

  @Test
  void aVariableThatNoHeaderCanCarryIsNamedAndNotShown() {
    Shell.Outcome outcome =
        shell()
            .with(Identity.ACCESS_SECRET, "with a blank")
            .run("call", Documented.ID, "--body", SEED_REQUEST);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(Identity.ACCESS_SECRET);
  }
}
