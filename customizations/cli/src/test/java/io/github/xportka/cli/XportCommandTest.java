package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.cli.context.BaseUrlOption;
import io.github.xportka.cli.context.CallerCredentials;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XportCommandTest {
  @Test
  void printsUsageWithoutCommand() {
    CommandRunner.Result result = new CommandRunner().run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Usage: xport", "demo", "Environment:", "Exit codes:");
  }

  @Test
  void namesEveryCommandInHelp() {
    CommandRunner.Result result = new CommandRunner().run("--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .containsSubsequence("demo", "call", "example", "sign", "operations", "sandbox", "page")
        .contains(
            CallerCredentials.ACCESS_KEY,
            CallerCredentials.ACCESS_SECRET,
            CallerCredentials.USER_ID)
        .contains(BaseUrlOption.VARIABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "doctor",
        "call",
        "example",
        "sign",
        "operations",
        "sandbox",
        "messages",
        "messages listen",
        "messages send",
        "messages verify",
        "page",
        "page check",
        "page fetch",
        "page transcribe",
        "evidence",
        "evidence apply",
        "evidence check"
      })
  void printsHelpWithRealExamples(String command) {
    CommandRunner.Result result = new CommandRunner().runLine(command + " --help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Usage: xport " + command)
        .containsSubsequence("Examples:", "  xport " + command)
        .doesNotContain("xport " + command + " OPERATION");
    assertThat(result.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void doesNotSplitAddressInExample() {
    assertThat(new CommandRunner().run("sandbox", "--help").out())
        .contains("    --callback http://127.0.0.1:9000/messages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "evidence apply",
        "evidence check",
        "messages listen",
        "messages send",
        "messages verify",
        "page check",
        "page fetch",
        "page transcribe"
      })
  void explainsExitCodesInHelp(String command) {
    assertThat(new CommandRunner().runLine(command + " --help").out()).contains("Exit codes:\n  ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "call", "example", "sign", "operations", "sandbox", "page"})
  void printsVersionOfEveryCommand(String command) {
    CommandRunner.Result result =
        command.isEmpty()
            ? new CommandRunner().run("--version")
            : new CommandRunner().run(command, "-V");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).matches("xport [0-9][^ ]* \\(Java [^ ]+\\)\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "call", "example", "sign"})
  void suggestsSimilarOperations(String command) {
    String mistyped = DocumentedExamples.ID.toUpperCase(Locale.ROOT) + "s\u001b[31m";

    CommandRunner.Result result = CommandRunner.withCredentials().run(command, mistyped);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("Similar: " + DocumentedExamples.ID, "xport operations")
        .doesNotContain("\u001b");
  }

  @Test
  void suggestsSimilarCommands() {
    CommandRunner.Result result = new CommandRunner().run("operation");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .containsSubsequence(
            "The command 'operation' is unknown.",
            "xport operations",
            "'xport --help' shows the commands.")
        .doesNotContain("Unmatched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "sign", "example"})
  void requiresOperation(String command) {
    CommandRunner.Result result = CommandRunner.withCredentials().run(command);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("OPERATION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call getUserAddress --access-secret SECRET",
        "call getUserAddress --access-secret=SECRET",
        "call --access-secret SECRET getUserAddress",
        "call getUserAddress --body --access-secret SECRET",
        "call getUserAddress more --access-secret SECRET",
        "--access-secret SECRET call getUserAddress --body body.json",
        "call getUserAddress -aSECRET"
      })
  void omitsValueOfUnknownOption(String command) {
    CommandRunner.Result result = new CommandRunner().runLine(command);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .containsPattern("xport: Unknown option: (--access-secret|-a)\\.\\R")
        .doesNotContain("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nope", "a\u001bb"})
  void rejectsUnknownArgument(String argument) {
    CommandRunner.Result result =
        CommandRunner.withCredentials().run("sign", DocumentedExamples.ID, argument);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("xport sign --help").doesNotContain("\u001b");
  }
}
