package io.github.xportka.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/**
 * The example of a pushed message is what its schema says, and the message within it what the
 * schema of its type says. That one is found by its {@code x-message-types}; which members hold
 * type and message is in {@code x-message}.
 */
final class MessageExampleRule implements LintRule {
  private static final String TYPES = "x-message-types";

  @Override
  public void check(SpecSource spec, Findings findings) {
    ExampleCheck examples = new ExampleCheck(spec.bundle(), findings);
    for (Place type : spec.main().at("x-webhooks").members()) {
      Place body =
          type.follow().at("post", "requestBody").follow().at("content", "application/json");
      for (Place example : body.at("examples").members()) {
        Place value = example.at("externalValue").externalFile();
        Place parts = body.at("schema").follow().at("x-message");
        examples.check(body.at("schema"), value);
        checkType(value.at(parts.at("type").text()), type.key(), findings);
        checkMessage(value.at(parts.at("body").text()), type.key(), spec, examples, findings);
      }
    }
  }

  private static void checkType(Place written, String type, Findings findings) {
    if (!written.text().equals(type)) {
      findings.add(
          written,
          "is '" + written.text() + "', but this is an example of " + type + ".",
          "Write " + type + ", or name the example where it belongs.");
    }
  }

  private static void checkMessage(
      Place message, String type, SpecSource spec, ExampleCheck examples, Findings findings) {
    List<Place> schemas =
        spec.schemas().stream()
            .filter(
                schema -> schema.at(TYPES).elements().stream().anyMatch(t -> t.text().equals(type)))
            .toList();
    if (schemas.size() != 1) {
      findings.add(
          message,
          "is of the type " + type + ", which " + schemas.size() + " schemas claim.",
          "Name the type under " + TYPES + " of exactly one schema.");
      return;
    }
    try {
      examples.check(schemas.get(0), message.node().isTextual() ? message.textAsJson() : message);
    } catch (JsonProcessingException e) {
      findings.add(
          message,
          "is text that is no JSON.",
          "Write the message as an object, or as JSON in a text.");
    }
  }
}
