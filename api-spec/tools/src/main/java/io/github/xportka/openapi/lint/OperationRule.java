package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;

/** Rule for what operations refer to: declared tags, and the parameters of one signing scheme. */
final class OperationRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation operation : document.operations()) {
      violations.addEach(
          operation.node().at("tags").elements().stream()
              .filter(tag -> !document.tags().containsKey(tag.text())),
          "The tag '{value}' is not declared.",
          "Declare the tag in openapi.yaml, or correct the name.");
      if (document.signingScheme(operation).isEmpty()) {
        violations.add(
            operation.node().at("security"),
            "The required security schemes are not those of one signing scheme.",
            "Require all parameters of one signing scheme together, and those that it includes,"
                + " or correct its x-signing.");
      }
    }
  }
}
