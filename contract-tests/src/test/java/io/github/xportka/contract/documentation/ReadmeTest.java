package io.github.xportka.contract.documentation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements of the README about the client are true. */
class ReadmeTest {
  @Test
  void listsEveryOperationWithItsEvidence() {
    List<String> rows =
        Arrays.stream(Operation.values())
            .map(
                operation ->
                    "| `%s` | %s `%s` | %s | %s | %s |"
                        .formatted(
                            operation.operationId(),
                            operation.method(),
                            operation.path(),
                            operation.evidence().path(),
                            operation.evidence().request(),
                            operation.evidence().response()))
            .toList();

    assertThat(Readme.operationRows())
        .withFailMessage(
            () ->
                """
                The table of operations in README.md is not up to date. Add:
                %s
                Remove:
                %s"""
                    .formatted(
                        without(rows, Readme.operationRows()),
                        without(Readme.operationRows(), rows)))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void namesEveryException() {
    assertThat(XportException.class.getPermittedSubclasses())
        .allSatisfy(type -> assertThat(Readme.text()).contains("| `" + type.getSimpleName() + "`"));
  }

  private static String without(List<String> rows, List<String> others) {
    return rows.stream().filter(row -> !others.contains(row)).collect(joining("\n"));
  }
}
