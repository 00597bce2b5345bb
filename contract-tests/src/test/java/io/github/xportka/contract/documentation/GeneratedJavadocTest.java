package io.github.xportka.contract.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Evidence;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Javadoc of each generated method names the evidence and the documentation page. */
class GeneratedJavadocTest {
  private static final Path APIS =
      Path.of("..", "generated-client", "target", "generated-sources", "openapi", "src", "main")
          .resolve(Path.of("java", "io", "github", "xportka", "api"));

  @ParameterizedTest
  @EnumSource
  void namesEvidenceAndPage(Operation operation) throws IOException {
    Operation.Known known = operation.evidence();
    String javadoc = javadocOf(operation);

    assertThat(javadoc)
        .contains(
            "Evidence: path {@code %s}, request {@code %s}, response {@code %s}"
                .formatted(known.path(), known.request(), known.response()))
        .contains(known.page().isEmpty() ? "no page was seen" : "<a href=\"" + known.page() + "\">")
        .contains("@see <a href=\"https://");
    assertThat(javadoc.contains("Unconfirmed, the path is on no page: "))
        .isEqualTo(known.path() == Evidence.INFERRED);
    assertThat(javadoc.split("<li>", -1)).hasSize(known.inferred().size() + 1);
  }

  private static String javadocOf(Operation operation) throws IOException {
    for (String source : sources()) {
      int method = source.indexOf(" " + operation.operationId() + "(");
      if (method >= 0) {
        String before = source.substring(0, method);
        return before.substring(before.lastIndexOf("/**"));
      }
    }
    throw new AssertionError("No interface has a method " + operation.operationId() + ".");
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(APIS)) {
      return files.filter(file -> file.toString().endsWith("Api.java")).map(Readme::read).toList();
    }
  }
}
