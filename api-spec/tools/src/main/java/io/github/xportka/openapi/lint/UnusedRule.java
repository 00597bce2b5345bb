package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.Violation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule against unused files, schemas, tags and security schemes: the documentation and the tests
 * would not contain them.
 */
final class UnusedRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Node> referenced = document.referenced();
    Set<Path> usedFiles = referenced.stream().map(Node::file).collect(Collectors.toSet());
    usedFiles.add(document.root().file());
    checkFiles(document, usedFiles, violations);
    for (Schema schema : document.schemas()) {
      if (usedFiles.contains(schema.node().file())
          && !schema.node().file().equals(document.root().file())
          && !referenced.contains(schema.node())) {
        violations.add(
            schema.node(), "The schema is not used.", "Refer to the schema, or delete it.");
      }
    }
    checkListedSchemas(document, violations);
    checkTags(document, violations);
    checkSecuritySchemes(document, violations);
  }

  private static void checkFiles(
      OpenApiDocument document, Set<Path> usedFiles, Violations violations) {
    Set<Path> examples = new HashSet<>();
    document.walk(
        node -> {
          if (node.key().equals(Example.EXTERNAL_VALUE) && node.value().isTextual()) {
            examples.add(node.externalFile().file());
          }
        });
    for (Path file : document.files().withSuffix("")) {
      String name = document.files().name(file);
      if (!name.endsWith(".yaml") && !name.endsWith(".json")) {
        violations.add(
            new Violation(
                new Position(name, "", 0),
                "The file does not belong to a spec.",
                "Rename it to .yaml or .json, or delete it."));
      } else if (!usedFiles.contains(file) && !examples.contains(file)) {
        violations.add(
            document.files().node(file),
            "The file is not used.",
            "Refer to it, an example by externalValue, or delete it.");
      }
    }
  }

  /** Checks the schemas that only an extension of a property or of the schema itself names. */
  private static void checkListedSchemas(OpenApiDocument document, Violations violations) {
    Set<String> named = new HashSet<>();
    document.walk(
        node -> {
          if (node.key().equals("x-comma-joined") || node.parentKey().equals("x-json-text")) {
            named.add(node.text());
          }
        });
    for (Node listed : document.root().at("components", "schemas").entries()) {
      Node schema = listed.resolve();
      if (!named.contains(listed.key())
          && !schema.has("x-message-types")
          && !schema.has(EnumRule.ERROR_CODES)) {
        violations.add(
            listed,
            "The schema is not the body of a message, does not list error codes, and x-comma-joined"
                + " and x-json-text do not name it.",
            "Name the schema there, or delete the entry.");
      }
    }
  }

  private static void checkTags(OpenApiDocument document, Violations violations) {
    Set<String> used =
        document.operations().stream()
            .flatMap(operation -> operation.tags().stream())
            .collect(Collectors.toSet());
    for (Node tag : document.root().at("tags").elements()) {
      if (!used.contains(tag.at("name").text())) {
        violations.add(tag, "The tag is not used.", "Use it in an operation, or delete it.");
      }
    }
  }

  private static void checkSecuritySchemes(OpenApiDocument document, Violations violations) {
    Set<String> used = new HashSet<>();
    for (Operation operation : document.operationsAndMessages()) {
      operation.security().forEach(used::addAll);
    }
    for (Node scheme : document.root().at("components", "securitySchemes").entries()) {
      if (!used.contains(scheme.key())) {
        violations.add(
            scheme, "The security scheme is not used.", "Use it in an operation, or delete it.");
      }
    }
  }
}
