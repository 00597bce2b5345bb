package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing lies about that nobody can reach: it would be in no documentation and no test. */
final class UnusedRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    checkFiles(spec, findings);
    checkSchemas(spec, findings);
    checkStatedSchemas(spec, findings);
    checkTags(spec, findings);
    checkSecuritySchemes(spec, findings);
  }

  private static void checkFiles(OpenApiDocument spec, Violations findings) {
    Set<Path> used = usedFiles(spec);
    for (Path file : spec.files().named("")) {
      String name = spec.files().name(file);
      if (!name.endsWith(".yaml") && !name.endsWith(".json")) {
        findings.add(
            new Violation(
                name, "", "is no part of a spec.", "End its name in .yaml, or delete it."));
      } else if (name.endsWith(".yaml") && !used.contains(file)) {
        findings.add(
            spec.files().place(file),
            "no other file refers to this one.",
            "Refer to it in openapi.yaml, or delete it.");
      }
    }
  }

  private static Set<Path> usedFiles(OpenApiDocument spec) {
    Set<Path> used =
        spec.references().stream()
            .filter(reference -> !reference.target().file().equals(reference.file()))
            .map(reference -> reference.target().file())
            .collect(Collectors.toSet());
    used.add(spec.main().file());
    return used;
  }

  /** A schema that only refers to itself is as lost as one that nothing refers to. */
  private static void checkSchemas(OpenApiDocument spec, Violations findings) {
    Set<Path> usedFiles = usedFiles(spec);
    JsonNode bundled = spec.bundle().path("components").path("schemas");
    for (Node schema : spec.schemas()) {
      if (usedFiles.contains(schema.file()) && !bundled.has(schema.key())) {
        findings.add(
            schema, "no operation and no message reaches it.", "Refer to it, or delete it.");
      }
    }
  }

  /** What the main file takes in itself is named by an {@code x-…} word, since no reference is. */
  private static void checkStatedSchemas(OpenApiDocument spec, Violations findings) {
    Set<String> named = new HashSet<>();
    spec.walk(
        place -> {
          if (place.key().equals("x-comma-joined")) {
            named.add(place.text());
          } else if (place.key().equals("x-json-text")) {
            place.entries().forEach(part -> named.add(part.text()));
          }
        });
    for (Node stated : spec.main().at("components", "schemas").entries()) {
      if (!named.contains(stated.key()) && !stated.follow().has("x-message-types")) {
        findings.add(
            stated,
            "is neither a message's body nor named by x-comma-joined or x-json-text.",
            "Name it there, or delete the entry.");
      }
    }
  }

  private static void checkTags(OpenApiDocument spec, Violations findings) {
    Set<String> used = new HashSet<>();
    for (Operation operation : spec.operations()) {
      operation.place().at("tags").elements().forEach(tag -> used.add(tag.text()));
    }
    for (Node tag : spec.main().at("tags").elements()) {
      if (!used.contains(tag.at("name").text())) {
        findings.add(tag, "no operation has the tag.", "Give it to one, or delete it.");
      }
    }
  }

  private static void checkSecuritySchemes(OpenApiDocument spec, Violations findings) {
    Node schemes = spec.main().at("components", "securitySchemes");
    Set<String> used = new HashSet<>();
    for (Operation operation : spec.operations()) {
      for (Node choice : operation.place().at("security").elements()) {
        choice.entries().forEach(scheme -> used.add(scheme.key()));
      }
    }
    for (Node scheme : schemes.entries()) {
      used.add(scheme.follow().at("x-signing", "includes").text());
    }
    for (Node scheme : schemes.entries()) {
      if (!used.contains(scheme.key())) {
        findings.add(scheme, "no request is signed so.", "Name it in an operation, or delete it.");
      }
    }
  }
}
