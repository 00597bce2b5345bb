package io.github.xportka.openapi.bundle;

import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Build step that lints a document and writes its bundle. */
final class BundleMain {
  private BundleMain() {}

  /**
   * Lints the document and writes the bundle to each of the given files.
   *
   * @param arguments the folder of the document, then the files for the bundle
   * @throws IOException if a file cannot be written
   * @throws IllegalStateException if the lint finds violations
   */
  public static void main(String[] arguments) throws IOException {
    OpenApiDocument document = OpenApiDocument.read(Path.of(arguments[0]));
    List<Violation> violations = Linter.check(document);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(
          violations.stream()
              .map(violation -> "\n  " + violation)
              .collect(
                  Collectors.joining(
                      "", "The spec has violations (" + violations.size() + "):", "\n")));
    }
    byte[] bundle =
        DocumentMapper.YAML
            .writeValueAsString(Bundler.bundle(document))
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      Files.createDirectories(file.getParent());
      Files.write(file, bundle);
    }
  }
}
