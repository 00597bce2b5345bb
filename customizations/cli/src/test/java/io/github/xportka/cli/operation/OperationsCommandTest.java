package io.github.xportka.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.context.SpecReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsCommandTest {
  @Test
  void listsEveryOperationIn80Columns() {
    CommandRunner.Result result = new CommandRunner().run("operations");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    for (Operation operation : Operation.values()) {
      assertThat(lines)
          .anySatisfy(
              line ->
                  assertThat(line.split(" +"))
                      .containsExactly(
                          operation.operationId(),
                          operation.evidence().path().toString(),
                          operation.evidence().request().toString(),
                          operation.evidence().response().toString(),
                          OperationTable.retryClass(operation)))
          .contains("  " + operation.method() + " " + operation.path())
          .anySatisfy(line -> assertThat(line).contains(operation.evidence().page()));
    }
  }

  @Test
  void printsEvidenceOfOperationsAsJson() {
    JsonNode printed = new CommandRunner().run("operations", "--json").json();

    assertThat(printed).hasSizeGreaterThan(Operation.values().length);
    for (JsonNode json : printed) {
      if (json.has("message")) {
        assertThat(json.has("path") || json.has("method") || json.has("tag")).isFalse();
        continue;
      }
      Operation operation = Operation.byId(json.path("operationId").textValue()).orElseThrow();
      assertThat(json.path("path").textValue()).isEqualTo(operation.path());
      OperationEvidence expected = operation.evidence();
      JsonNode evidence = json.path("evidence");
      assertThat(evidence.path("level").textValue()).isEqualTo(expected.level().toString());
      assertThat(evidence.path("page").textValue()).isEqualTo(expected.page());
      assertThat(evidence.path("requestPage").textValue()).isEqualTo(expected.requestPage());
      assertThat(evidence.path("inferred"))
          .filteredOn(its -> its.path("place").textValue().equals(operation.operationId()))
          .extracting(its -> its.path("statement").textValue())
          .containsExactlyElementsOf(expected.inferred());
    }
  }

  /** The statements are taken from the document's tree, without the code that collects them. */
  @Test
  void showsEveryInferredStatementOfTheSpec() {
    Set<String> statements = new HashSet<>();
    for (JsonNode evidence : SpecReader.bundle().root().value().findValues("x-evidence")) {
      evidence.path("inferred").forEach(sentence -> statements.add(sentence.textValue()));
    }

    String text = new CommandRunner().run("operations").out().replaceAll("\\s+", " ");
    Set<String> json = new HashSet<>();
    new CommandRunner()
        .run("operations", "--json")
        .json()
        .findValues("statement")
        .forEach(statement -> json.add(statement.textValue()));

    assertThat(statements).hasSizeGreaterThan(80);
    assertThat(json).containsExactlyInAnyOrderElementsOf(statements);
    assertThat(statements).allSatisfy(it -> assertThat(text).contains(it.replaceAll("\\s+", " ")));
  }

  @Test
  void usesBoldTextOnTerminalOnly() {
    assertThat(new CommandRunner().run("operations").out()).doesNotContain("\u001b");
    assertThat(new CommandRunner().onTerminal().run("operations").out()).contains("\u001b[1m");
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
  void usesPlainTextIfEnvironmentAsksForIt(String variable, String value) {
    assertThat(new CommandRunner().onTerminal().with(variable, value).run("operations").out())
        .doesNotContain("\u001b");
  }
}
