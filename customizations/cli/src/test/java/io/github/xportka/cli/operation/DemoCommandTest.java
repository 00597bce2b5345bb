package io.github.xportka.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
  @Test
  void showsBestDocumentedOperation() {
    CommandRunner.Result result = new CommandRunner().run("demo");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith(
            Arrays.stream(Operation.values())
                    .filter(operation -> operation.evidence().level() == EvidenceLevel.SEED)
                    .findFirst()
                    .orElseThrow()
                    .operationId()
                + ": ")
        .containsSubsequence(
            "1. The request",
            "这是商品1",
            "2. The signature",
            "{accessSecret}  ***  never sent",
            "UPPER(MD5({accessKey}{timestamp}{nonce}{accessSecret}))",
            "= UPPER(MD5(" + XportSandbox.TEST_ACCESS_KEY,
            "***))",
            "3. The sent request",
            "POST http://127.0.0.1:",
            "4. The response",
            "HTTP 200",
            "5. The decoded record",
            "6. Next steps")
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET, "\u001b");
    assertThat(result.err()).hasLineCount(1).contains("sandbox", "test credentials");
  }

  static Operation[] operations() {
    return Operation.values();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void showsEveryOperation(Operation operation) {
    CommandRunner.Result result =
        CommandRunner.withCredentials().run("demo", operation.operationId());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith(operation.operationId())
        .contains(operation.path(), "." + operation.operationId() + "(")
        .contains("xport call " + operation.operationId());
  }

  @Test
  void showsChangedFormula() {
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .run(
                "demo",
                DocumentedExamples.ID,
                "--formula={accessSecret}.{ACCESSKEY}.{path}.{bodyMd5}",
                "--digest=SHA-256",
                "--case=lower",
                "--timestamp-unit=milliseconds");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains(
            "LOWER(SHA-256({accessSecret}.{ACCESSKEY}.{path}.{bodyMd5}))",
            "= LOWER(SHA-256(***."
                + XportSandbox.TEST_ACCESS_KEY
                + "."
                + DocumentedExamples.OPERATION.path()
                + ".");
  }

  @Test
  void explainsSentPathAndQuery() {
    Operation operation = DocumentedExamples.OPERATION;
    XportSandbox.Builder builder = CommandRunner.builder().pathOverride(operation, "/foo");
    SigningScheme scheme = operation.signingScheme();
    builder.signingFormula(
        scheme,
        SigningFormula.defaultOf(scheme)
            .withFormula("{method} {path} {query} {sortedParams} {accessSecret}")
            .withEncoding(SignatureEncoding.BASE64));
    try (XportSandbox sandbox = builder.start()) {
      CommandRunner.Result result =
          CommandRunner.withCredentials()
              .run(
                  "demo",
                  DocumentedExamples.ID,
                  "--base-url=" + sandbox.baseUrl() + "/",
                  "--path=/foo",
                  "--encoding=base64",
                  "--formula={method} {path} {query} {sortedParams} {accessSecret}");

      assertThat(result.exitCode()).isZero();
      assertThat(result.out())
          .containsPattern(
              "= BASE64\\(MD5\\(POST /foo timestamp=([0-9]+) timestamp\\1 \\*\\*\\*\\)\\)\\R"
                  + " *= [A-Za-z0-9+/]{22}==\\R");
    }
  }

  @Test
  void ignoresBaseUrlOfEnvironment() {
    try (XportSandbox sandbox = CommandRunner.sandbox()) {
      CommandRunner.Result result =
          CommandRunner.withTarget(sandbox.baseUrl())
              .run("demo", Operation.PAY_ORDER.operationId());

      assertThat(result.exitCode()).isZero();
      assertThat(result.err()).contains("The demo ignores XPORT_BASE_URL", "--base-url");
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  @Test
  void ignoresBaseUrlOfSettingsFile(@TempDir Path folder) throws IOException {
    Path settings = folder.resolve("xport.properties");
    try (XportSandbox sandbox = CommandRunner.sandbox()) {
      Files.writeString(settings, "xport.base-url = " + sandbox.baseUrl() + "\n");

      CommandRunner.Result result =
          CommandRunner.withCredentials()
              .run("demo", DocumentedExamples.ID, "--settings", settings.toString());

      assertThat(result.exitCode()).isZero();
      assertThat(result.err()).contains("the base URL of the settings file");
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  @Test
  void stopsAtRefusal() {
    try (XportSandbox sandbox = CommandRunner.sandbox()) {
      sandbox.refuse(DocumentedExamples.OPERATION);

      CommandRunner.Result result =
          CommandRunner.withCredentials()
              .run("demo", DocumentedExamples.ID, "--base-url", sandbox.baseUrl());

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).contains("4. The response").doesNotContain("5. ");
      assertThat(result.errorJson()).isEqualTo(DocumentedExamples.refusal());
    }
  }

  @Test
  void showsOneAttemptOfCallWithoutResponse() {
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .run("demo", DocumentedExamples.ID, "--base-url", "http://127.0.0.1:1");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("3. The sent request").doesNotContain("4. ");
  }

  @Test
  void sanitizesResponseThatIsNotJson() {
    try (XportSandbox sandbox = CommandRunner.sandbox()) {
      sandbox.respond(
          DocumentedExamples.OPERATION, 502, "<p>\u001b[2J\r</p>".getBytes(StandardCharsets.UTF_8));

      CommandRunner.Result result =
          CommandRunner.withCredentials()
              .run("demo", DocumentedExamples.ID, "--base-url", sandbox.baseUrl());

      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.out()).contains("HTTP 502", "<p>").doesNotContain("\u001b", "\r");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60_000, 100_000})
  void limitsPrintedResponseThatIsNotJson(int length) {
    try (XportSandbox sandbox = CommandRunner.sandbox()) {
      sandbox.respond(
          DocumentedExamples.OPERATION, 200, "<".repeat(length).getBytes(StandardCharsets.UTF_8));

      CommandRunner.Result result =
          CommandRunner.withCredentials()
              .run("demo", DocumentedExamples.ID, "--base-url", sandbox.baseUrl());

      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.out()).contains("HTTP 200\n");
      assertThat(result.out().chars().filter(c -> c == '<').count())
          .isEqualTo(Math.min(length, 2000));
    }
  }
}
