package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * The example of a pushed message is what its schema says, and the message within it what the
 * schema of its type says. That one is found by its {@code x-message-types}; which members hold
 * type and message is in {@code x-message}.
 */
final class MessageExampleRule implements LintRule {
  private static final String TYPES = "x-message-types";

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    ExampleCheck examples = new ExampleCheck(spec.bundle(), findings);
    for (Operation pushed : spec.messages()) {
      Node parts = pushed.request().at("schema").follow().at("x-message");
      for (Node example : pushed.request().at("examples").entries()) {
        Node value = example.at("externalValue").externalFile();
        checkType(value.at(parts.at("type").text()), pushed.path(), findings);
        checkMessage(value.at(parts.at("body").text()), pushed.path(), spec, examples, findings);
      }
    }
  }

  private static void checkType(Node written, String type, Violations findings) {
    if (!written.text().equals(type)) {
      findings.add(
          written,
          "is '" + written.text() + "', but this is an example of " + type + ".",
          "Write " + type + ", or name the example where it belongs.");
    }
  }

  private static void checkMessage(
      Node message, String type, OpenApiDocument spec, ExampleCheck examples, Violations findings) {
    try {
      Node json = message.node().isTextual() ? message.textAsJson() : message;
      for (Node schema : spec.schemas()) {
        if (schema.at(TYPES).elements().stream().anyMatch(named -> named.text().equals(type))) {
          examples.check(schema, json);
        }
      }
    } catch (JsonProcessingException e) {
      findings.add(
          message,
          "is text that is no JSON.",
          "Write the message as an object, or as JSON in a text.");
    }
  }
}
