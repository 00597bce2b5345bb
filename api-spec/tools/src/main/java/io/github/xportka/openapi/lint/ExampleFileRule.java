package io.github.xportka.openapi.lint;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every body has its examples, each in a file of its own in the operation's folder. */
final class ExampleFileRule implements LintRule {
  private static final String EXTERNAL_VALUE = "externalValue";

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Operation operation : spec.operations()) {
      if (operation.requestBody().exists()) {
        checkNames(operation.request(), List.of("documented"), findings);
      }
      checkNames(operation.response(), List.of("documented", "refused"), findings);
      checkFiles(operation, "examples/" + operation.id() + "/", findings);
    }
    for (Operation message : spec.messages()) {
      checkNames(message.request(), List.of("documented"), findings);
      checkFiles(message, "examples/messages/", findings);
    }
    checkUse(spec, findings);
  }

  private static void checkUse(OpenApiDocument spec, Violations findings) {
    Set<Path> used = new HashSet<>();
    spec.walk(
        place -> {
          if (place.key().equals(EXTERNAL_VALUE) && place.node().isTextual()) {
            used.add(place.externalFile().file());
          }
        });
    for (Path file : spec.files().named(".json")) {
      if (!used.contains(file)) {
        findings.add(
            spec.files().place(file),
            "nothing refers to the example.",
            "Name it as externalValue, or delete it.");
      }
    }
  }

  private static void checkNames(Node body, List<String> names, Violations findings) {
    for (String name : names) {
      if (!body.at("examples").has(name)) {
        findings.add(
            body.at("examples", name),
            "is missing.",
            "Add the example as a file, and name it as externalValue.");
      }
    }
    if (body.has("example")) {
      findings.add(
          body.at("example"),
          "is an example without a name.",
          "Move it to a file under examples/.");
    }
  }

  private static void checkFiles(Operation exchange, String folder, Violations findings) {
    for (Node body : exchange.bodies()) {
      for (Node example : body.at("examples").entries()) {
        findings.hasText(example.at("summary"), "Say where the example is from.");
        checkFile(example.at(EXTERNAL_VALUE), folder, findings);
      }
    }
  }

  private static void checkFile(Node file, String folder, Violations findings) {
    if (!findings.hasText(file, "Move the example to a file in " + folder + ".")) {
      return;
    }
    String name = file.externalFile().fileName();
    if (!name.startsWith(folder)) {
      findings.add(
          file, "the example " + name + " is in another folder.", "Move it to " + folder + ".");
    }
  }
}
