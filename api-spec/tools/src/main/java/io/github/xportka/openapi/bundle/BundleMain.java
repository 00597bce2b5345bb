package io.github.xportka.openapi.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Build step that lints a document, and writes its bundle and the input of the code generator. */
final class BundleMain {
  private BundleMain() {}

  /**
   * Lints the document and writes the files.
   *
   * @param arguments the folder of the document, the file for the input of the generator, then the
   *     files for the bundle
   * @throws IOException if a file cannot be written
   * @throws IllegalStateException if the document cannot be read, or the lint finds violations
   */
  public static void main(String[] arguments) throws IOException {
    ObjectNode bundle;
    ObjectNode input;
    try {
      OpenApiDocument document = OpenApiDocument.read(Path.of(arguments[0]));
      List<Violation> violations = Linter.check(document);
      if (!violations.isEmpty()) {
        throw failure(violations);
      }
      bundle = Bundler.bundle(document);
      input = GeneratorInput.of(bundle);
    } catch (InvalidDocumentException e) {
      throw failure(List.of(e.violation()));
    }
    write(Path.of(arguments[1]), input);
    for (int i = 2; i < arguments.length; i++) {
      write(Path.of(arguments[i]), bundle);
    }
  }

  private static IllegalStateException failure(List<Violation> violations) {
    String list =
        violations.stream().map(violation -> "\n  " + violation).collect(Collectors.joining());
    IllegalStateException failure =
        new IllegalStateException(
            "The spec has violations (" + violations.size() + "):" + list + "\n");
    // The build would print the stack trace, which says nothing about the spec.
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }

  private static void write(Path file, ObjectNode document) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, DocumentMapper.yaml(document));
  }
}
