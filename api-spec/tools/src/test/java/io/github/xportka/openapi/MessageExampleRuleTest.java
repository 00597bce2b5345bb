package io.github.xportka.openapi;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageExampleRuleTest {
  private static final String PAGE = "pages/message-access-manual.yaml";
  private static final String REFUND = "examples/messages/ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.json";
  private static final String CREATED = "examples/messages/ORDER_CREATE-object.json";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void pushIsValid() {
    spec.replace(REFUND, "1779263269913", "yesterday")
        .lint()
        .finds(REFUND, "/timestamp", "says the schema " + PAGE)
        .findsNothingElse();
  }

  @Test
  void messageIsOfTheTypeThatItIsAnExampleOf() {
    spec.replace(REFUND, "_BUYER_REFUND", "_BUYER_RETURN")
        .lint()
        .finds(
            REFUND,
            "/messageType",
            "is 'ORDER_BUYER_VIEW_ORDER_BUYER_RETURN', but this is an example of"
                + " ORDER_BUYER_VIEW_ORDER_BUYER_REFUND.")
        .findsNothingElse();
  }

  @Test
  void messageInATextIsValid() {
    spec.replace(REFUND, "\\\"3296711100591134260\\\"", "3296711100591134260")
        .lint()
        .finds(REFUND, "/messageBody/orderId", "must be a string")
        .findsNothingElse();
  }

  @Test
  void messageInAnObjectIsValid() {
    spec.replace(CREATED, "\"orderId\": \"3305075341149134260\"", "\"orderId\": 1")
        .lint()
        .finds(CREATED, "/messageBody/orderId", "must be a string")
        .findsNothingElse();
  }

  @Test
  void messageHasNoMemberThatItsSchemaDoesNotDescribe() {
    spec.replace(PAGE, "        refundId:\n", "        refund:\n")
        .lint()
        .finds(REFUND, "/messageBody/refundId", "/RefundMessage does not describe it.");
  }

  @Test
  void messageInATextIsJson() {
    spec.replace(REFUND, "\"{\\\"refundId", "\"\\\"refundId")
        .lint()
        .finds(REFUND, "/messageBody", "is text that is no JSON.")
        .findsNothingElse();
  }
}
