package io.github.xportka.contract.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportException;
import io.github.xportka.contract.support.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    assertThat(Readme.operationRows()).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void namesEveryException() {
    assertThat(XportException.class.getPermittedSubclasses())
        .allSatisfy(type -> assertThat(Readme.text()).contains("| `" + type.getSimpleName() + "`"));
  }

  static List<String> examples() {
    return Readme.javaExamples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void javaCompiles(String example, @TempDir Path folder) throws IOException {
    Path source = folder.resolve("Example.java");
    String parameter = example.contains("XportClient client =") ? "" : "XportClient client";
    Files.writeString(
        source,
        """
        import io.github.xportka.client.*;
        import io.github.xportka.model.*;

        abstract class Example {
          byte[] bytes;
          AlibabaProductKeywordsQueryRequest query;

          abstract void print(String line);

          void run(%s) {
        %s
          }
        }
        """
            .formatted(parameter, example));

    assertThat(JavaSources.compile(List.of(source), folder)).isEmpty();
  }
}
