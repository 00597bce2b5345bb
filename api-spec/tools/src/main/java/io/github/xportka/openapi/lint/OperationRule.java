package io.github.xportka.openapi.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An operation says what it does, where it belongs, and how it is called. */
final class OperationRule implements LintRule {
  private static final Set<String> RETRY_CLASSES = Set.of("safe", "unsafe");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    Set<String> tags = new HashSet<>();
    for (Node tag : spec.main().at("tags").elements()) {
      findings.hasText(tag.at("description"), "Say what this part of the API is for.");
      tags.add(tag.at("name").text());
    }
    for (Operation operation : spec.operations()) {
      Node place = operation.place();
      checkSummary(place.at("summary"), findings);
      findings.hasText(place.at("description"), "Say what it does, and when to call it.");
      checkResponses(place.at("responses"), findings);
      place.at("parameters").elements().forEach(parameter -> checkParameter(parameter, findings));
      checkTag(place.at("tags"), tags, findings);
      checkPage(place.at("externalDocs", "url"), findings);
      checkRetry(place.at("x-retry"), findings);
      checkBody(operation, findings);
      checkSecurity(place.at("security"), spec, findings);
    }
  }

  private static void checkResponses(Node responses, Violations findings) {
    if (!responses.has("200")) {
      findings.add(responses.at("200"), "is missing.", "Describe the answer to a call.");
    }
    for (Node response : responses.entries()) {
      findings.hasText(response.follow().at("description"), "Say what the answer means.");
    }
  }

  private static void checkParameter(Node reference, Violations findings) {
    Node parameter = reference.follow();
    findings.hasText(parameter.at("description"), "Say what the parameter carries.");
    if (!parameter.has("example") && !parameter.has("examples")) {
      findings.add(parameter.at("example"), "is missing.", "Give a value of the parameter.");
    }
  }

  private static void checkSummary(Node summary, Violations findings) {
    if (findings.hasText(summary, "Say in a few words what the operation does.")
        && summary.text().endsWith(".")) {
      findings.add(
          summary, "ends in a full stop.", "Leave it out: the generated documentation adds it.");
    }
  }

  private static void checkTag(Node tags, Set<String> declared, Violations findings) {
    List<Node> named = tags.elements();
    if (named.size() != 1) {
      findings.add(
          tags,
          "an operation has exactly one tag, but here are " + named.size() + ".",
          "Name the part of the API that it belongs to.");
      return;
    }
    if (!declared.contains(named.get(0).text())) {
      findings.add(
          named.get(0),
          "the tag '" + named.get(0).text() + "' is not declared.",
          "Declare it under tags in openapi.yaml, or correct it.");
    }
  }

  static void checkPage(Node url, Violations findings) {
    String remedy = "Give the https address of the vendor's page.";
    if (findings.hasText(url, remedy) && !url.text().startsWith("https://")) {
      findings.add(url, "is not an https address.", remedy);
    }
  }

  private static void checkRetry(Node retry, Violations findings) {
    if (!RETRY_CLASSES.contains(retry.text())) {
      findings.add(
          retry,
          "is neither safe nor unsafe.",
          "Write safe when the operation only reads, else unsafe.");
    }
  }

  private static void checkBody(Operation operation, Violations findings) {
    if (operation.requestBody().exists() && !operation.requiresRequestBody()) {
      findings.add(
          operation.requestBody().at("required"),
          "is not true, but the method that is generated always sends the body.",
          "Write required: true, or leave the body out.");
    }
  }

  private static void checkSecurity(Node security, OpenApiDocument spec, Violations findings) {
    List<Node> schemes =
        security.elements().stream().flatMap(choice -> choice.entries().stream()).toList();
    if (security.elements().size() != 1 || schemes.size() != 1) {
      findings.add(
          security,
          "an operation names exactly one security scheme, but here are " + schemes.size() + ".",
          "Name the scheme by which its requests are signed.");
      return;
    }
    Node scheme = schemes.get(0);
    if (!spec.main().at("components", "securitySchemes").has(scheme.key())) {
      findings.add(
          scheme,
          "the security scheme '" + scheme.key() + "' is not declared.",
          "Declare it under components in openapi.yaml, or correct it.");
    }
  }
}
