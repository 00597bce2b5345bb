package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XportTest {
  @Test
  void withoutACommandItShowsItsUse() {
    Shell.Outcome outcome = new Shell().run();

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Usage: xport", "demo", "Environment:", "Exit codes:");
  }

  @Test
  void helpNamesEveryCommand() {
    Shell.Outcome outcome = new Shell().run("--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsSubsequence("demo", "call", "example", "sign", "operations", "sandbox")
        .contains(Identity.ACCESS_KEY, Identity.ACCESS_SECRET, Identity.USER_ID)
        .contains(TargetOptions.BASE_URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "call", "example", "sign", "operations", "sandbox"})
  void everyCommandHasHelpWithExamplesThatCanBeTyped(String command) {
    Shell.Outcome outcome = new Shell().run(command, "--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Usage: xport " + command)
        .containsSubsequence("Examples:", "  xport " + command)
        .doesNotContain("xport " + command + " OPERATION");
    assertThat(outcome.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "call", "example", "sign", "operations", "sandbox"})
  void everyCommandHasAVersion(String command) {
    Shell.Outcome outcome =
        command.isEmpty() ? new Shell().run("--version") : new Shell().run(command, "-V");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).matches("xport [0-9][^ ]* \\(Java [^ ]+\\)\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "call", "example", "sign"})
  void anUnknownOperationIsAnsweredWithTheNearest(String command) {
    String mistyped = Documented.ID.toUpperCase(Locale.ROOT) + "s\u001b[31m";

    Shell.Outcome outcome = Shell.ofCaller().run(command, mistyped);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("Nearest: " + Documented.ID, "xport operations")
        .doesNotContain("\u001b");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearest() {
    Shell.Outcome outcome = new Shell().run("operation");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("xport operations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "sign", "example"})
  void anOperationIsDemanded(String command) {
    Shell.Outcome outcome = Shell.ofCaller().run(command);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("OPERATION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nope", "a\u001bb"})
  void anArgumentTooManyIsRefused(String argument) {
    Shell.Outcome outcome = Shell.ofCaller().run("sign", Documented.ID, argument);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("xport sign --help").doesNotContain("\u001b");
  }

  @Test
  void theBestKnownOperationIsTheOneOfTheExamples() {
    assertThat(Operations.first().evidence().level())
        .isEqualTo(
            Arrays.stream(Operation.values())
                .map(operation -> operation.evidence().level())
                .min(Comparator.naturalOrder())
                .orElseThrow());
  }

  @Test
  void distanceCountsCharactersAddedTakenOutAndChanged() {
    assertThat(Operations.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Operations.distance("", "abc")).isEqualTo(3);
    assertThat(Operations.distance("abc", "abc")).isZero();
  }
}
