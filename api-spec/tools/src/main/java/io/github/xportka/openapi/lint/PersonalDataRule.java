package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;

/**
 * Rule for personal data: a property with a name that suggests personal data states {@code
 * x-personal}, which decides whether logs contain its value.
 */
final class PersonalDataRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Schema schema : document.schemas()) {
      for (Node property : schema.ownProperties()) {
        if (PersonalNames.soundsPersonal(property.key())
            && !isOrHoldsReference(property)
            && !property.at("x-personal").value().isBoolean()) {
          violations.add(
              property.at("x-personal"),
              "The name '" + property.key() + "' suggests personal data.",
              "Write x-personal: true to mask the value in logs; otherwise x-personal: false.");
        }
      }
    }
  }

  /** Tells whether the properties of another schema state it themselves. */
  private static boolean isOrHoldsReference(Node property) {
    Schema schema = new Schema(property);
    return schema.isReference() || schema.items().isReference();
  }
}
