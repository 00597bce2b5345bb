package io.github.xportka.openapi.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A body is a named schema; an answer's is an envelope with something in it, and demands nothing.
 */
final class BodySchemaRule implements LintRule {
  private static final List<String> ROLES = List.of("code", "message", "success", "requestId");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Operation operation : spec.operations()) {
      if (operation.requestBody().exists()) {
        checkNamed(operation.request().at("schema"), findings);
      }
      Node answer = operation.response().at("schema");
      if (checkNamed(answer, findings)) {
        checkAnswer(answer.follow(), findings);
      }
    }
    spec.operations().stream()
        .flatMap(operation -> OpenApiDocument.reach(operation.response().at("schema")).stream())
        .distinct()
        .filter(schema -> schema.has("required"))
        .forEach(
            schema ->
                findings.add(
                    schema.at("required"),
                    "demands a member of an answer.",
                    "Leave it out, and use another schema for requests: we take answers as they"
                        + " come."));
    spec.schemas().stream()
        .filter(schema -> schema.has("x-envelope"))
        .forEach(schema -> checkEnvelope(schema, findings));
  }

  private static boolean checkNamed(Node schema, Violations findings) {
    if (schema.follow().isNamedSchema()) {
      return true;
    }
    findings.add(
        schema,
        schema.exists() ? "is a schema without a name." : "is missing.",
        "Name it under components/schemas, and refer to it.");
    return false;
  }

  private static void checkAnswer(Node answer, Violations findings) {
    List<Node> envelopes =
        answer.at("allOf").elements().stream()
            .map(Node::follow)
            .filter(part -> part.has("x-envelope"))
            .toList();
    if (envelopes.size() != 1) {
      findings.add(
          answer.at("allOf"),
          "an answer is in exactly one envelope, but here are " + envelopes.size() + ".",
          "Let allOf refer to one schema that has x-envelope.");
      return;
    }
    String envelope = envelopes.get(0).key();
    Node implemented = answer.at("x-implements");
    Set<String> names = implemented.elements().stream().map(Node::text).collect(Collectors.toSet());
    if (!names.contains(envelope)) {
      findings.add(
          implemented,
          "does not list the envelope " + envelope + ".",
          "Write x-implements: [" + envelope + "].");
    }
  }

  private static void checkEnvelope(Node envelope, Violations findings) {
    Node roles = envelope.at("x-envelope");
    findings.hasText(roles.at("code"), "Name the member with the platform's code.");
    findings.hasText(roles.at("message"), "Name the member with the platform's message.");
    for (Node role : roles.entries()) {
      if (!ROLES.contains(role.key())) {
        findings.add(
            role, "is no part of an envelope.", "Use those of " + String.join(", ", ROLES) + ".");
      } else if (!envelope.at("properties").has(role.text())) {
        findings.add(
            role,
            "the envelope has no member '" + role.text() + "'.",
            "Describe it under properties, or correct the name.");
      }
    }
  }
}
