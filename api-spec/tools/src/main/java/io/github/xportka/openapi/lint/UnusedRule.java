package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.Violation;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule against unused files and schemas: the documentation and the tests do not contain them. */
final class UnusedRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Node> referenced = document.referenced();
    Set<Path> files = referenced.stream().map(Node::file).collect(Collectors.toSet());
    files.add(document.root().file());
    checkFiles(document, files, violations);
    checkSchemas(document, referenced, files, violations);
    checkListedSchemas(document, violations);
  }

  private static void checkFiles(
      OpenApiDocument document, Set<Path> referenced, Violations violations) {
    Set<Path> examples =
        document
            .nodes()
            .filter(node -> node.key().equals(Example.EXTERNAL_VALUE) && node.value().isTextual())
            .map(node -> node.externalFile().file())
            .collect(Collectors.toSet());
    for (Path file : document.files().paths()) {
      String name = document.files().name(file);
      if (!name.endsWith(".yaml") && !name.endsWith(".json")) {
        violations.add(
            new Violation(
                new Position(name, "", 0),
                "The file does not belong to a spec.",
                "Rename it to .yaml or .json, or delete it."));
      } else if (!referenced.contains(file) && !examples.contains(file)) {
        violations.add(
            document.files().node(file),
            "The file is not used.",
            "Refer to it, an example by externalValue, or delete it.");
      }
    }
  }

  private static void checkSchemas(
      OpenApiDocument document, Set<Node> referenced, Set<Path> files, Violations violations) {
    Path main = document.root().file();
    violations.addEach(
        document.schemas().stream()
            .map(Schema::node)
            .filter(schema -> files.contains(schema.file()) && !schema.file().equals(main))
            .filter(schema -> !referenced.contains(schema)),
        "The schema is not used.",
        "Refer to the schema, or delete it.");
  }

  /** Checks the schemas that only an extension of a property or of the schema itself names. */
  private static void checkListedSchemas(OpenApiDocument document, Violations violations) {
    Set<String> inTexts =
        document
            .nodes()
            .flatMap(node -> new Schema(node).namesInText().stream())
            .collect(Collectors.toSet());
    violations.addEach(
        document.root().at("components", "schemas").entries().stream()
            .filter(listed -> !inTexts.contains(listed.key()))
            .filter(listed -> !listed.resolve().has("x-message-types"))
            .filter(listed -> !listed.resolve().has(EnumRule.ERROR_CODES)),
        "The schema is not the body of a message, does not list error codes, and x-comma-joined and"
            + " x-json-text do not name it.",
        "Name the schema there, or delete the entry.");
  }
}
