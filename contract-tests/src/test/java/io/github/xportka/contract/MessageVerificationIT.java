package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's messages are what the pact relies on. */
class MessageVerificationIT {
  private static final List<Interaction> INTERACTIONS =
      DefaultPactReader.INSTANCE
          .loadPact(PactFile.path(MessageContract.PROVIDER).toFile())
          .getInteractions();

  static List<PactMessage> messages() {
    return PactFile.messages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void isWhatAnExampleShows(PactMessage message) {
    assertThat(examples(message))
        .as("examples in the spec of %s", message)
        .anySatisfy(example -> assertThat(faults(message, example.json())).isEmpty());
  }

  static List<Arguments> breakages() {
    return List.of(
        breakage("no type", example -> example.remove("messageType"), "messageType"),
        breakage("another type", example -> example.put("messageType", "ORDER_X"), "messageType"),
        breakage("no body", example -> example.remove("messageBody"), "messageBody"),
        breakage("a body of another kind", example -> example.put("messageBody", 1), "messageBody"),
        breakage(
            "a body without a member",
            example -> example.put("messageBody", "{\"refundId\":\"TQ1\"}"),
            "/orderId"),
        breakage(
            "a body with a member of another type",
            example -> example.put("messageBody", "{\"refundId\":\"TQ1\",\"orderId\":1}"),
            "/orderId"),
        breakage("a time that is none", example -> example.put("timestamp", "now"), "timestamp"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakages")
  void findsWhatIsBroken(String name, Consumer<ObjectNode> breakIt, String fault) {
    String type = "ORDER_BUYER_VIEW_ORDER_BUYER_REFUND";
    PactMessage message =
        messages().stream().filter(m -> m.messageType().equals(type)).findFirst().orElseThrow();
    ObjectNode example = DocumentedMessage.of(type).get(0).json().deepCopy();
    breakIt.accept(example);

    assertThat(faults(message, example))
        .as(name)
        .anySatisfy(found -> assertThat(found).contains(fault));
  }

  private static Arguments breakage(String name, Consumer<ObjectNode> breakIt, String fault) {
    return Arguments.of(name, breakIt, fault);
  }

  private static List<DocumentedMessage> examples(PactMessage message) {
    return message.messageType().isEmpty()
        ? DocumentedMessage.all()
        : DocumentedMessage.of(message.messageType());
  }

  /** In what an example is not what the pact relies on. */
  private static List<String> faults(PactMessage message, JsonNode example) {
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

  private static MessageInteraction interaction(PactMessage message) {
    return INTERACTIONS.stream()
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
