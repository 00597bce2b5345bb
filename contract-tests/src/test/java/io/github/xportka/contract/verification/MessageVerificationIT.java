package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.MessageDifferences;
import io.github.xportka.contract.support.MessageExample;
import io.github.xportka.contract.support.PactMessage;
import io.github.xportka.contract.support.WrittenPacts;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of the pact are the messages of the documentation's examples. */
class MessageVerificationIT {
  private static final String REFUND = "ORDER_BUYER_VIEW_ORDER_BUYER_REFUND";
  private static final MessageDifferences PACT = MessageDifferences.toWrittenPact();

  static List<PactMessage> messages() {
    return WrittenPacts.messages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void isShownByExample(PactMessage message) {
    List<MessageExample> examples =
        message.messageType().isEmpty()
            ? MessageExample.all()
            : MessageExample.of(message.messageType());

    assertThat(examples)
        .as("examples in the spec of %s", message)
        .anySatisfy(example -> assertThat(PACT.differences(message, example.json())).isEmpty());
  }

  static List<Arguments> changes() {
    return List.of(
        change(example -> example.remove("messageType"), "messageType"),
        change(example -> example.put("messageType", "ORDER_X"), "messageType"),
        change(example -> example.put("messageBody", 1), "messageBody"),
        change(example -> example.put("messageBody", "{\"refundId\":\"TQ1\"}"), "/orderId"),
        change(
            example -> example.put("messageBody", "{\"refundId\":\"TQ1\",\"orderId\":1}"),
            "/orderId"),
        change(example -> example.put("timestamp", "now"), "timestamp"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void namesPlaceOfDifference(Consumer<ObjectNode> change, String place) {
    PactMessage message =
        messages().stream().filter(m -> m.messageType().equals(REFUND)).findFirst().orElseThrow();
    ObjectNode example = MessageExample.of(REFUND).get(0).json().deepCopy();
    change.accept(example);

    assertThat(PACT.differences(message, example))
        .anySatisfy(difference -> assertThat(difference).contains(place));
  }

  private static Arguments change(Consumer<ObjectNode> change, String place) {
    return Arguments.of(change, place);
  }
}
