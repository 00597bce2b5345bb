package io.github.xportka.openapi.lint;

/** A message that the platform pushes says when it is pushed, and from which page that is known. */
final class MessageRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Operation message : spec.messages()) {
      Node place = message.place();
      findings.hasText(place.at("summary"), "Say in a few words what happened.");
      findings.hasText(place.at("description"), "Say when it is pushed, and what its body is.");
      OperationRule.checkPage(place.at("externalDocs", "url"), findings);
      for (String part : new String[] {"level", "request", "response", "page"}) {
        findings.hasText(
            message.evidence().at(part), "Say how well the message is known, and from which page.");
      }
      for (Node response : place.at("responses").entries()) {
        findings.hasText(response.at("description"), "Say what the answer tells the platform.");
      }
      checkBody(message.path(), spec, findings);
    }
  }

  private static void checkBody(String type, OpenApiDocument spec, Violations findings) {
    boolean described =
        spec.schemas().stream()
            .flatMap(schema -> schema.at("x-message-types").elements().stream())
            .anyMatch(named -> named.text().equals(type));
    if (!described) {
      findings.add(
          spec.main().at("x-webhooks", type),
          "no schema describes the body of the message.",
          "Name the type in the x-message-types of the schema of its body.");
    }
  }
}
