package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;

/**
 * Rule for what operations refer to: declared tags, the parameters of one signing scheme, and
 * examples in the folder of the operation.
 */
final class OperationRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation operation : document.operations()) {
      violations.addEach(
          operation.node().at("tags").elements().stream()
              .filter(tag -> !document.tags().containsKey(tag.text())),
          "The tag '{value}' is not declared.",
          "Declare the tag in openapi.yaml, or correct the name.");
      checkSecurity(operation, document, violations);
    }
    document.operationsAndMessages().forEach(operation -> checkFolders(operation, violations));
  }

  private static void checkSecurity(
      Operation operation, OpenApiDocument document, Violations violations) {
    Node security = operation.node().at("security");
    for (Node alternative : security.elements()) {
      for (Node scheme : alternative.entries()) {
        violations.requireScheme(scheme, scheme.key(), document);
      }
    }
    if (document.signingScheme(operation).isEmpty()) {
      violations.add(
          security,
          "The required security schemes are not those of one signing scheme.",
          "Require all parameters of one signing scheme together, and those that it includes.");
    }
  }

  private static void checkFolders(Operation operation, Violations violations) {
    String folder = "examples/" + (operation.isMessage() ? "messages" : operation.id()) + "/";
    for (Body body : operation.bodies()) {
      for (Example example : body.fileExamples()) {
        String file = example.value().fileName();
        if (!file.startsWith(folder)) {
          violations.add(
              example.node().at(Example.EXTERNAL_VALUE),
              "The example " + file + " is in the wrong folder.",
              "Move it to " + folder + ".");
        }
      }
    }
  }
}
