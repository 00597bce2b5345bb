package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.List;

/**
 * Rule for envelopes: a response is in exactly one, and implements its interface. The properties of
 * an envelope exist.
 */
final class EnvelopeRule implements LintRule {
  /** Marks an envelope, and names its properties with code and message. */
  static final String ENVELOPE = "x-envelope";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation operation : document.operations()) {
      Schema response = operation.response().schema();
      if (response.exists()) {
        checkEnvelopeOf(response.target(), violations);
      }
    }
    for (Schema schema : document.schemas()) {
      schema
          .node()
          .at(ENVELOPE)
          .entries()
          .forEach(name -> violations.requireProperty(name, schema));
    }
  }

  private static void checkEnvelopeOf(Schema response, Violations violations) {
    List<Schema> envelopes =
        response.parts().stream()
            .map(Schema::target)
            .filter(part -> part.node().has(ENVELOPE))
            .toList();
    if (envelopes.size() != 1) {
      violations.add(
          response.node().at(Schema.ALL_OF),
          "The response is in " + envelopes.size() + " envelopes instead of one.",
          "Refer to one schema with x-envelope in allOf.");
      return;
    }
    String name = envelopes.get(0).node().key();
    Node interfaces = response.node().at("x-envelope-interfaces");
    if (interfaces.elements().stream().noneMatch(entry -> entry.text().equals(name))) {
      violations.add(
          interfaces,
          "The response does not implement the envelope " + name + ".",
          "Write x-envelope-interfaces: [" + name + "].");
    }
  }
}
