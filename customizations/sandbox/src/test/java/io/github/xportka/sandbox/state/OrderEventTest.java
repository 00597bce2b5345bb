package io.github.xportka.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.sandbox.Refusal;
import io.github.xportka.sandbox.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Table of events, statuses and messages. */
class OrderEventTest {
  private static final String ORDER = "42";

  private final SimulationFixture fixture = new SimulationFixture();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PAY,             waitbuyerpay,     waitsellersend,   ORDER_PAY_SUCCESS
          CANCEL,          waitbuyerpay,     cancel,           ORDER_CANCEL
          CHANGE_PRICE,    waitbuyerpay,     waitbuyerpay,     ORDER_BUYER_VIEW_ORDER_PRICE_MODIFY
          SHIP,            waitsellersend,   waitbuyerreceive, LOGISTICS_BUYER_VIEW_TRACE
          CONFIRM_RECEIPT, waitbuyerreceive, confirm_goods,
          COMPLETE,        confirm_goods,    success,
          REQUEST_REFUND,  waitsellersend,   waitsellersend,   ORDER_BUYER_VIEW_ORDER_BUYER_REFUND
          REQUEST_REFUND,  waitbuyerreceive, waitbuyerreceive, ORDER_BUYER_VIEW_ORDER_BUYER_REFUND
          REQUEST_REFUND,  confirm_goods,    confirm_goods,    ORDER_BUYER_VIEW_ORDER_BUYER_REFUND
          """)
  void changesStatusAndPushesMessage(OrderEvent event, String before, String after, String message)
      throws JsonProcessingException {
    enter(before);

    fixture.trigger(event, ORDER, event == OrderEvent.CHANGE_PRICE ? "5000" : "");

    assertThat(fixture.info(ORDER).status()).hasToString(after);
    assertThat(fixture.detail(ORDER).productItems())
        .allSatisfy(item -> assertThat(item.status()).isEqualTo(after));
    assertThat(fixture.takeMessages())
        .extracting(XportMessage::type)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }

  @ParameterizedTest
  @EnumSource(OrderEvent.class)
  void refusesEventsInOtherStatuses(OrderEvent event) {
    Set<OrderStatus> allowed = Set.copyOf(event.from());
    for (OrderStatus status : OrderStatus.known()) {
      if (!allowed.contains(status)) {
        enter(status.value());
        JsonNode before = fixture.simulation.snapshot();

        assertThatExceptionOfType(RefusedException.class)
            .isThrownBy(() -> fixture.trigger(event, ORDER, ""))
            .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.WRONG_STATE))
            .withMessageContaining("The order 42 has");
        assertThat(fixture.simulation.snapshot()).isEqualTo(before);
      }
    }
  }

  @Test
  void namesEventAndAllowedStatuses() {
    enter("waitsellersend");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> fixture.trigger(OrderEvent.CHANGE_PRICE, ORDER, "5000"))
        .withMessage(
            "The order 42 has the status waitsellersend, which does not allow CHANGE_PRICE. Allowed:"
                + " waitbuyerpay.");
  }

  @Test
  void deliversShippedParcelOnce() throws JsonProcessingException {
    enter("waitsellersend");
    fixture.trigger(OrderEvent.SHIP, ORDER, "YT122323345678");
    fixture.trigger(OrderEvent.DELIVER, ORDER, "");

    assertThat(fixture.takeMessages())
        .extracting(message -> message.bodyJson().path("OrderLogisticsTracingModel"))
        .allSatisfy(trace -> assertThat(trace.path("mailNo").asText()).isEqualTo("YT122323345678"))
        .allSatisfy(trace -> assertThat(trace.path("cpCode").asText()).isEqualTo("YT"))
        .extracting(trace -> trace.path("statusChanged").asText())
        .containsExactly("CONSIGN", "SIGN");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> fixture.trigger(OrderEvent.DELIVER, ORDER, ""));
  }

  @Test
  void refusesSecondRefund() {
    enter("waitsellersend");
    fixture.trigger(OrderEvent.REQUEST_REFUND, ORDER, "");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> fixture.trigger(OrderEvent.REQUEST_REFUND, ORDER, ""));
    assertThat(fixture.info(ORDER).refundStatus()).hasToString("waitselleragree");
  }

  @ParameterizedTest
  @CsvSource({"5801", "-1", "a", "1234567890123456"})
  void refusesImpossiblePrice(String fen) {
    enter("waitbuyerpay");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> fixture.trigger(OrderEvent.CHANGE_PRICE, ORDER, fen))
        .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.INVALID_VALUE));
  }

  @Test
  void refusesEventsOfUnknownOrders() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> fixture.trigger(OrderEvent.PAY, "no such\norder", ""))
        .withMessage("The order no such?order does not exist. Use the id of a created order.");
  }

  /** Gives an order any status, also one that no event leads to. */
  private void enter(String status) {
    fixture.simulation.enterProviderState("order {orderId} is paid", Map.of("orderId", ORDER));
    JsonNode snapshot = fixture.simulation.snapshot();
    ((ObjectNode) snapshot.at("/orders/" + ORDER + "/trade/baseInfo")).put("status", status);
    fixture.simulation.restore(snapshot);
  }
}
