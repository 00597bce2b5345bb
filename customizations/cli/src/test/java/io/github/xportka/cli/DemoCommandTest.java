package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.XportSandbox;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
  @Test
  void showsTheBestKnownOperationStepByStep() {
    Shell.Outcome outcome = new Shell().run("demo");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
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
            "3. What is sent",
            "POST http://127.0.0.1:",
            "4. What comes back",
            "HTTP 200",
            "5. What it is decoded to",
            "6. The same from here")
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET, "\u001b");
    assertThat(outcome.err()).hasLineCount(1).contains("sandbox", "test key pair");
  }

  static Operation[] operations() {
    return Operation.values();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void showsAnyOperation(Operation operation) {
    Shell.Outcome outcome = Shell.ofCaller().run("demo", operation.operationId());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith(operation.operationId())
        .contains(operation.path(), "." + operation.operationId() + "(")
        .contains("xport call " + operation.operationId());
  }

  @Test
  void showsWhatItWasToldAboutSigning() {
    Shell.Outcome outcome =
        Shell.ofCaller()
            .run(
                "demo",
                Documented.ID,
                "--formula={accessSecret}.{ACCESSKEY}.{path}.{bodyMd5}",
                "--digest=SHA-256",
                "--case=lower",
                "--timestamp-unit=milliseconds");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "LOWER(SHA-256({accessSecret}.{ACCESSKEY}.{path}.{bodyMd5}))",
            "= LOWER(SHA-256(***." + Shell.ACCESS_KEY + "." + Documented.OPERATION.path() + ".");
  }

  @Test
  void isBoldOnATerminalOnly() {
    assertThat(new Shell().onTerminal().run("demo").out()).contains("\u001b[1m1. The request");
    assertThat(new Shell().onTerminal().with("NO_COLOR", "1").run("demo").out())
        .doesNotContain("\u001b");
  }

  /** What it shows may be an order, or its payment. */
  @Test
  void callsNoTargetThatOnlyTheEnvironmentNames() {
    try (XportSandbox sandbox = Shell.sandbox()) {
      Shell.Outcome outcome =
          Shell.ofCallerAt(sandbox.baseUrl()).run("demo", Operation.PAY_ORDER.operationId());

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.err()).contains("XPORT_BASE_URL is not what the demo calls", "--base-url");
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  @Test
  void showsARefusalAndEndsWithIt() {
    try (XportSandbox sandbox = Shell.sandbox()) {
      sandbox.refuse(Documented.OPERATION);

      Shell.Outcome outcome =
          Shell.ofCaller().run("demo", Documented.ID, "--base-url", sandbox.baseUrl());

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.out()).contains("4. What comes back").doesNotContain("5. ");
      assertThat(outcome.errorJson()).isEqualTo(Documented.refusal());
    }
  }

  @Test
  void anAnswerThatIsNoJsonCannotSteerTheTerminal() {
    try (XportSandbox sandbox = Shell.sandbox()) {
      sandbox.answer(
          Documented.OPERATION, 502, "<p>\u001b[2J\r</p>".getBytes(StandardCharsets.UTF_8));

      Shell.Outcome outcome =
          Shell.ofCaller().run("demo", Documented.ID, "--base-url", sandbox.baseUrl());

      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.out()).contains("HTTP 502", "<p>").doesNotContain("\u001b", "\r");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000})
  void ofAnAnswerThatIsNoJsonItShowsWhatThereIsButNotAllOfIt(int length) {
    try (XportSandbox sandbox = Shell.sandbox()) {
      sandbox.answer(
          Documented.OPERATION, 200, "<".repeat(length).getBytes(StandardCharsets.UTF_8));

      Shell.Outcome outcome =
          Shell.ofCaller().run("demo", Documented.ID, "--base-url", sandbox.baseUrl());

      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.out()).contains("HTTP 200, " + length + " bytes");
      assertThat(outcome.out().chars().filter(c -> c == '<').count())
          .isEqualTo(Math.min(length, 2000));
    }
  }
}
