package io.github.xportka.contract.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.OperationEvidence;
import io.github.xportka.contract.support.GeneratedSources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Javadoc of each generated method names the evidence and the documentation page. */
class GeneratedJavadocTest {
  @ParameterizedTest
  @EnumSource
  void namesEvidenceAndPage(Operation operation) {
    OperationEvidence evidence = operation.evidence();
    String javadoc = javadocOf(operation);

    assertThat(javadoc)
        .contains(
            "Evidence: path {@code %s}, request {@code %s}%s, response {@code %s}"
                .formatted(
                    evidence.path(),
                    evidence.request(),
                    evidence.requestPage().isEmpty()
                        ? ""
                        : " (<a href=\"" + evidence.requestPage() + "\">page</a>)",
                    evidence.response()))
        .contains(
            evidence.page().isEmpty()
                ? "the documentation page was not seen"
                : "<a href=\"" + evidence.page() + "\">")
        .contains("@see <a href=\"https://");
    assertThat(javadoc.contains("<strong>Unconfirmed:</strong>"))
        .isEqualTo(evidence.path() == EvidenceLevel.INFERRED);
    assertThat(javadoc.split("<li>", -1)).hasSize(evidence.inferred().size() + 1);
  }

  private static String javadocOf(Operation operation) {
    for (String source : GeneratedSources.apis()) {
      int method = source.indexOf(" " + operation.operationId() + "(");
      if (method >= 0) {
        String before = source.substring(0, method);
        return before.substring(before.lastIndexOf("/**"));
      }
    }
    throw new AssertionError("No interface has a method " + operation.operationId() + ".");
  }
}
