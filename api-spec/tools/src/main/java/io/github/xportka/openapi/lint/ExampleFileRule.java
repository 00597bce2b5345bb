package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.List;

/** Rule for the examples of bodies: each is a file in the folder of its operation. */
final class ExampleFileRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation operation : document.operations()) {
      String folder = "examples/" + operation.id() + "/";
      if (operation.requestBody().exists()) {
        check(operation.request(), List.of("documented"), folder, violations);
      }
      check(operation.response(), List.of("documented", "refused"), folder, violations);
    }
    for (Operation message : document.messages()) {
      check(message.request(), List.of("documented"), "examples/messages/", violations);
    }
  }

  private static void check(
      Body body, List<String> required, String folder, Violations violations) {
    Node examples = body.node().at("examples");
    for (String name : required) {
      if (!examples.has(name)) {
        violations.addMissing(
            examples.at(name), "Add the example as a file, and refer to it by externalValue.");
      }
    }
    if (body.node().has("example")) {
      violations.add(
          body.node().at("example"),
          "The example of the body does not have a name.",
          "Move it to a file in " + folder + ".");
    }
    for (Example example : body.examples()) {
      violations.requireText(example.node().at("summary"), "Write the origin of the example.");
      checkFile(example, folder, violations);
    }
  }

  private static void checkFile(Example example, String folder, Violations violations) {
    Node address = example.node().at(Example.EXTERNAL_VALUE);
    if (violations.requireText(address, "Move the example to a file in " + folder + ".")) {
      String name = example.value().fileName();
      if (!name.startsWith(folder)) {
        violations.add(
            address,
            "The example " + name + " is in the wrong folder.",
            "Move it to " + folder + ".");
      }
    }
  }
}
