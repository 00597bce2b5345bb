package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule for the schemas of bodies: each has a name. A response is in exactly one envelope,
 * implements the interface of the envelope, and does not require a property.
 */
final class BodySchemaRule implements LintRule {
  private static final String ENVELOPE = "x-envelope";
  private static final List<String> ROLES = List.of("code", "message", "success", "requestId");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Schema> inResponses = new LinkedHashSet<>();
    for (Operation operation : document.operations()) {
      if (operation.requestBody().exists()) {
        isNamed(operation.request().schema(), violations);
      }
      Schema response = operation.response().schema();
      if (isNamed(response, violations)) {
        checkEnvelopeOf(response.target(), violations);
      }
      inResponses.addAll(response.reachable());
    }
    violations.addEach(
        inResponses.stream().map(schema -> schema.node().at("required")).filter(Node::exists),
        "The schema of a response requires a property.",
        "Delete 'required', and write another schema for requests: the client accepts incomplete"
            + " responses.");
    document.schemas().stream()
        .map(Schema::node)
        .filter(schema -> schema.has(ENVELOPE))
        .forEach(schema -> checkEnvelope(schema, violations));
  }

  private static boolean isNamed(Schema schema, Violations violations) {
    if (schema.exists() && schema.name().isPresent()) {
      return true;
    }
    violations.add(
        schema.node(),
        schema.exists() ? "The schema does not have a name." : "The value 'schema' is missing.",
        "Write the schema below components/schemas, and refer to it.");
    return false;
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

  private static void checkEnvelope(Node envelope, Violations violations) {
    Node roles = envelope.at(ENVELOPE);
    violations.requireText(roles.at("code"), "Write the property with the code.");
    violations.requireText(roles.at("message"), "Write the property with the message.");
    violations.requireKnownKeys(roles, ROLES);
    roles.entries().forEach(role -> violations.requireProperty(role, new Schema(envelope)));
  }
}
