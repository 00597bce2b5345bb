package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.List;
import java.util.Set;

/**
 * Rule for operations: each has texts, one tag, a documentation page, a retry class, a signing
 * scheme and described responses and parameters.
 */
final class OperationRule implements LintRule {
  private static final List<String> RETRY_CLASSES = List.of("safe", "unsafe");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Node tag : document.root().at("tags").elements()) {
      violations.requireText(tag.at("description"), "Describe this part of the API.");
    }
    for (Operation operation : document.operations()) {
      Node node = operation.node();
      checkSummary(node.at("summary"), violations);
      violations.requireText(
          node.at("description"), "Describe what the operation does, and when to call it.");
      checkResponses(operation, violations);
      operation.parameters().forEach(parameter -> checkParameter(parameter, violations));
      checkTag(node.at("tags"), document.tags().keySet(), violations);
      violations.requireAddress(operation.documentation().at("url"));
      violations.requireOneOf(node.at("x-retry"), RETRY_CLASSES);
      checkRequestBody(operation.requestBody(), violations);
      checkSecurity(operation, document, violations);
    }
  }

  private static void checkSummary(Node summary, Violations violations) {
    if (violations.requireText(summary, "Describe the operation in a few words.")
        && summary.text().endsWith(".")) {
      violations.add(
          summary,
          "The summary ends with a full stop.",
          "Delete the full stop: the generated documentation adds one.");
    }
  }

  private static void checkResponses(Operation operation, Violations violations) {
    if (!operation.responses().containsKey("200")) {
      violations.addMissing(operation.node().at("responses", "200"), "Describe the response.");
    }
    for (Node response : operation.responses().values()) {
      violations.requireText(response.at("description"), "Describe the response.");
    }
  }

  private static void checkParameter(Parameter parameter, Violations violations) {
    violations.requireText(parameter.node().at("description"), "Describe the parameter.");
    if (!parameter.node().has("example") && !parameter.node().has("examples")) {
      violations.addMissing(parameter.node().at("example"), "Add an example value.");
    }
  }

  private static void checkTag(Node tags, Set<String> declared, Violations violations) {
    List<Node> names = tags.elements();
    if (names.size() != 1) {
      violations.add(
          tags,
          "The operation has " + names.size() + " tags instead of one.",
          "Write the tag of the part of the API that it belongs to.");
    } else if (!declared.contains(names.get(0).text())) {
      violations.add(
          names.get(0),
          "The tag '" + names.get(0).text() + "' is not declared.",
          "Declare the tag in openapi.yaml, or correct the name.");
    }
  }

  private static void checkRequestBody(Node body, Violations violations) {
    if (body.exists() && !body.at("required").isTrue()) {
      violations.add(
          body.at("required"),
          "The request body is not required, but the generated method always sends it.",
          "Write required: true, or delete the body.");
    }
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
}
