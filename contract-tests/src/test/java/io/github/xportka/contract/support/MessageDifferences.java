package io.github.xportka.contract.support;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Differences between a message of the spec's examples and the pact. */
public final class MessageDifferences {
  private final List<Interaction> interactions;

  private MessageDifferences(List<Interaction> interactions) {
    this.interactions = interactions;
  }

  /** Returns a comparison with the pact of this build. */
  public static MessageDifferences toWrittenPact() {
    return new MessageDifferences(
        DefaultPactReader.INSTANCE
            .loadPact(WrittenPacts.path(WrittenPacts.MESSAGES).toFile())
            .getInteractions());
  }

  /** Lists the differences of an example, each with its place. */
  public List<String> differences(PactMessage message, JsonNode example) {
    List<String> differences = new ArrayList<>();
    ResponseComparison.Companion.compareMessage(
            interaction(message),
            OptionalBody.body(example.toString(), ContentType.getJSON()),
            Map.of(),
            Map.of())
        .getBodyMismatches()
        .unwrap()
        .getMismatches()
        .forEach(
            (at, mismatches) ->
                mismatches.forEach(
                    mismatch -> differences.add(at + ": " + mismatch.getMismatch())));
    if (differences.isEmpty() && !message.messageType().isEmpty()) {
      compare("", body(message.contents()), body(example), differences);
    }
    return differences;
  }

  private MessageInteraction interaction(PactMessage message) {
    return interactions.stream()
        .filter(interaction -> interaction.getDescription().equals(message.description()))
        .map(MessageInteraction.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Compares JSON within a text, for which Pact has no matcher. */
  private static void compare(
      String at, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isNull() || actual.isNull()) {
      return;
    }
    if (expected.getNodeType() != actual.getNodeType()) {
      differences.add(at + " is " + actual.getNodeType() + ", not " + expected.getNodeType());
    }
    expected
        .propertyStream()
        .forEach(
            property ->
                compare(
                    at + "/" + property.getKey(),
                    property.getValue(),
                    actual.path(property.getKey()),
                    differences));
    for (int i = 0; expected.isArray() && i < expected.size(); i++) {
      compare(at + "/" + i, expected.get(i), actual.path(i), differences);
    }
  }

  private static JsonNode body(JsonNode message) {
    return XportMessage.readUnverified(MessageExample.bytes(message)).bodyJson();
  }
}
