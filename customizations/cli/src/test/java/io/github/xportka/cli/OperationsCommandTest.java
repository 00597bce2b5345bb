package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsCommandTest {
  @Test
  void listsEveryOperationIn120Columns() {
    CommandRunner.Result result = new CommandRunner().run("operations");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    for (Operation operation : Operation.values()) {
      assertThat(lines)
          .anySatisfy(
              line ->
                  assertThat(line.split(" +"))
                      .containsExactly(
                          operation.operationId(),
                          operation.method(),
                          operation.path(),
                          operation.evidence().path().toString(),
                          operation.evidence().request().toString(),
                          operation.evidence().response().toString(),
                          OperationConverter.retryClass(operation)))
          .anySatisfy(line -> assertThat(line).contains(operation.evidence().page()));
    }
  }

  @Test
  void printsAllEvidenceAsJson() {
    JsonNode operations = new CommandRunner().run("operations", "--json").json();

    assertThat(operations).hasSameSizeAs(Operation.values());
    for (JsonNode printed : operations) {
      Operation operation = Operation.byId(printed.path("operationId").textValue()).orElseThrow();
      assertThat(printed.path("path").textValue()).isEqualTo(operation.path());
      OperationEvidence expected = operation.evidence();
      JsonNode evidence = printed.path("evidence");
      assertThat(evidence.path("level").textValue()).isEqualTo(expected.level().toString());
      assertThat(evidence.path("page").textValue()).isEqualTo(expected.page());
      assertThat(evidence.path("requestPage").textValue()).isEqualTo(expected.requestPage());
      assertThat(evidence.path("inferred"))
          .extracting(JsonNode::textValue)
          .containsExactlyElementsOf(expected.inferred());
    }
  }

  @Test
  void usesBoldTextOnTerminalOnly() {
    assertThat(new CommandRunner().run("operations").out()).doesNotContain("\u001b");
    assertThat(new CommandRunner().onTerminal().run("operations").out()).contains("\u001b[1m");
    assertThat(new CommandRunner().onTerminal().with("NO_COLOR", "1").run("operations").out())
        .doesNotContain("\u001b");
  }
}
