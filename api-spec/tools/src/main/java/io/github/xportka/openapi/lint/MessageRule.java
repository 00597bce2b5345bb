package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Rule for pushed messages: each is signed by a scheme with {@code x-message-signing}, and one
 * schema of a body names the message type in {@code x-message-types}. {@code x-message} names the
 * properties of the examples with the type and the body.
 */
final class MessageRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation message : document.messages()) {
      if (!isSigned(message, document)) {
        violations.add(
            message.node().at("security"),
            "The message does not require one security scheme with x-message-signing.",
            "Write the security scheme of the signature of messages.");
      }
      checkBodies(message, document, violations);
    }
  }

  /** Tells whether a signature is the only alternative, and is required alone. */
  private static boolean isSigned(Operation message, OpenApiDocument document) {
    List<List<String>> signatures =
        document.securitySchemes().values().stream()
            .filter(scheme -> scheme.node().has("x-message-signing"))
            .map(scheme -> List.of(scheme.name()))
            .toList();
    return message.security().size() == 1 && signatures.containsAll(message.security());
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
          "The type is '{value}' in an example of " + type + ".",
          "Write " + type + ", or move the example to the message of its type.");
    }
  }
}
