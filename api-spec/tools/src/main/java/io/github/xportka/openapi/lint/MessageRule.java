package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Rule for pushed messages: each has texts, a documentation page, evidence, and a schema of its
 * body that names the message type in {@code x-message-types}. {@code x-message} names the
 * properties with the type and the body.
 */
final class MessageRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation message : document.messages()) {
      Node node = message.node();
      violations.requireText(node.at("summary"), "Describe the event in a few words.");
      violations.requireText(
          node.at("description"), "Describe when the message is pushed, and its body.");
      violations.requireAddress(message.documentation().at("url"));
      if (message.security().size() != 1
          || !document.securitySchemes().keySet().containsAll(message.security().get(0))) {
        violations.add(
            node.at("security"),
            "The message does not require one declared combination of security schemes.",
            "Write the security scheme of the signature of messages.");
      }
      for (String key : List.of("level", "request", "response", "page")) {
        violations.requireText(
            message.evidence().at(key), "State the evidence levels of the message and its page.");
      }
      message
          .responses()
          .values()
          .forEach(
              response ->
                  violations.requireText(
                      response.at("description"), "Describe what the response means."));
      checkBodies(message, document, violations);
    }
  }

  private static void checkBodies(
      Operation message, OpenApiDocument document, Violations violations) {
    String type = message.path();
    int schemas = document.messageBodies(type).size();
    if (schemas != 1) {
      violations.add(
          document.root().at(OpenApiDocument.WEBHOOKS, type),
          "%d schemas list the message type %s instead of one.".formatted(schemas, type),
          "Add the type to x-message-types of the schema of its body only.");
    }
    String typeProperty = envelope(message).at("type").text();
    for (Example example : message.request().examples()) {
      checkType(example.value().at(typeProperty), type, violations);
      if (body(message, example).isEmpty()) {
        violations.add(
            example.value().at(envelope(message).at("body").text()),
            "The body of the message is missing, or is not valid JSON.",
            "Write the body as an object, or as JSON in a text.");
      }
    }
  }

  private static Node envelope(Operation message) {
    return message.request().schema().target().node().at("x-message");
  }

  /**
   * Returns the body of a message.
   *
   * @return the body, parsed if it is a text; empty if it is not present or the text is not JSON
   */
  static Optional<Node> body(Operation message, Example example) {
    Node body = example.value().at(envelope(message).at("body").text());
    try {
      return Optional.of(body.value().isTextual() ? body.parsedText() : body).filter(Node::exists);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void checkType(Node written, String type, Violations violations) {
    if (!written.text().equals(type)) {
      violations.add(
          written,
          "The type is '" + written.text() + "' in an example of " + type + ".",
          "Write " + type + ", or move the example to the message of its type.");
    }
  }
}
