package io.github.xportka.contract;

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

/** Compares documented messages with what the pact relies on. */
final class MessageComparison {
  private final List<Interaction> interactions;

  private MessageComparison(List<Interaction> interactions) {
    this.interactions = interactions;
  }

  /** With the pact that the consumer tests wrote. */
  static MessageComparison withThePact() {
    return new MessageComparison(
        DefaultPactReader.INSTANCE
            .loadPact(PactFile.path(MessageContract.PROVIDER).toFile())
            .getInteractions());
  }

  /** In what an example is not what the pact relies on. */
  List<String> faults(PactMessage message, JsonNode example) {
    List<String> faults = new ArrayList<>();
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
                mismatches.forEach(mismatch -> faults.add(at + ": " + mismatch.getMismatch())));
    if (faults.isEmpty() && !message.messageType().isEmpty()) {
      compare("", body(message.contents()), body(example), faults);
    }
    return faults;
  }

  private MessageInteraction interaction(PactMessage message) {
    return interactions.stream()
        .filter(interaction -> interaction.getDescription().equals(message.description()))
        .map(MessageInteraction.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Pact has no matcher for JSON within a text. */
  private static void compare(String at, JsonNode relied, JsonNode shown, List<String> faults) {
    if (relied.isNull() || shown.isNull()) {
      return;
    }
    if (relied.getNodeType() != shown.getNodeType()) {
      faults.add(at + " is " + shown.getNodeType() + ", not " + relied.getNodeType());
    }
    relied
        .propertyStream()
        .forEach(
            member ->
                compare(
                    at + "/" + member.getKey(),
                    member.getValue(),
                    shown.path(member.getKey()),
                    faults));
    if (relied.isArray()) {
      for (int i = 0; i < relied.size(); i++) {
        compare(at + "/" + i, relied.get(i), shown.path(i), faults);
      }
    }
  }

  private static JsonNode body(JsonNode message) {
    return XportMessage.read(DocumentedMessage.bytes(message)).bodyJson();
  }
}
