package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's messages are what the pact relies on. */
class MessageVerificationIT {
  private static final MessageComparison PACT = MessageComparison.withThePact();

  static List<PactMessage> messages() {
    return PactFile.messages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void isWhatAnExampleShows(PactMessage message) {
    assertThat(examples(message))
        .as("examples in the spec of %s", message)
        .anySatisfy(example -> assertThat(PACT.faults(message, example.json())).isEmpty());
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

    assertThat(PACT.faults(message, example))
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
}
