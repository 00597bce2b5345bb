package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.OFFER;
import static io.github.xportka.sandbox.state.SimulationFixture.SPEC;
import static io.github.xportka.sandbox.state.SimulationFixture.cargo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.MessageOrderStatus;
import io.github.xportka.model.MessagePayStatus;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.OrderPage;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.TradeInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Preview, creation, payment, price change and cancellation of orders. */
class OrderFlowTest {
  private static final long DRESS = 900000000001L;
  private static final String DRESS_M = "11111111111111111111111111111111";
  private static final String DRESS_L = "22222222222222222222222222222222";

  private final SimulationFixture fixture = new SimulationFixture();

  @Test
  void amountsOfPreviewAndOrderAgree() throws JsonProcessingException {
    CargoParam[] lines = {cargo(DRESS, DRESS_M, 3), cargo(DRESS, DRESS_L, 2)};
    OrderPreview preview = fixture.preview(lines).get(0);
    OrderCreation creation = fixture.create(lines);
    TradeInfo order = fixture.detail(id(creation));

    // 3 × 45.90 + 2 × 39.90 yuan, and 6.00 for the first piece and 1.00 for each of the other four
    assertThat(preview.sumPaymentNoCarriage()).isEqualTo(21750);
    assertThat(preview.sumCarriage()).isEqualTo(1000);
    assertThat(preview.sumPayment()).isEqualTo(22750).isEqualTo(creation.totalSuccessAmount());
    assertThat(requireNonNull(order.baseInfo()).totalAmount()).isEqualByComparingTo("227.50");
    assertThat(order.productItems())
        .extracting(item -> requireNonNull(item.itemAmount()).toPlainString())
        .containsExactly("137.70", "79.80");
    OrderMessage pushed = message();
    assertThat(pushed.totalAmount()).isEqualTo(22750);
    assertThat(pushed.productAmount()).isEqualTo(21750);
    assertThat(pushed.shippingFee()).isEqualTo(1000);
    assertThat(pushed.orderStatus()).isEqualTo(MessageOrderStatus.WAITING_FOR_PAYMENT);
    assertThat(pushed.payStatus()).isEqualTo(MessagePayStatus.UNPAID);
    assertThat(pushed.tbCreateTime()).hasToString("2026-05-21T09:00");
  }

  @Test
  void paysCreatedOrderOnce() throws JsonProcessingException {
    String id = id(fixture.create(cargo(OFFER, SPEC, 1)));
    fixture.takeMessages();
    fixture.call(Operation.PAY_ORDER, Map.of("orderId", id));

    OrderMessage pushed = message();
    assertThat(pushed.orderId()).isEqualTo(id);
    assertThat(pushed.payStatus()).isEqualTo(MessagePayStatus.PAID);
    assertThat(pushed.payTime()).hasToString("2026-05-21T09:00");
    assertThat(fixture.refusal(Operation.PAY_ORDER, "{\"orderId\": \"" + id + "\"}"))
        .isEqualTo(
            "The order "
                + id
                + " has the status waitsellersend, which does not allow PAY. Allowed: waitbuyerpay.");
    assertThat(fixture.takeMessages()).isEmpty();
  }

  @Test
  void splitsPreviewBySupplier() throws JsonProcessingException {
    CargoParam[] lines = {cargo(OFFER, SPEC, 1), cargo(DRESS, DRESS_M, 2), cargo(OFFER, SPEC, 2)};

    assertThat(fixture.preview(lines))
        .extracting(OrderPreview::sumPaymentNoCarriage)
        .containsExactly(8700L, 9180L);
    assertThat(
            fixture.refusal(
                Operation.CREATE_ORDER, StateJson.tree(SimulationFixture.order(lines)).toString()))
        .startsWith("The goods are of several suppliers.");
  }

  @Test
  void reducesPriceByDiscount() throws JsonProcessingException {
    String id = id(fixture.create(cargo(OFFER, SPEC, 1)));
    fixture.takeMessages();
    fixture.trigger(OrderEvent.CHANGE_PRICE, id, "2000");

    assertThat(fixture.info(id).totalAmount()).isEqualByComparingTo("26.00");
    assertThat(fixture.info(id).sumProductPayment()).isEqualByComparingTo("29.00");
    assertThat(fixture.info(id).discount()).isEqualTo(900);
    OrderMessage pushed = message();
    assertThat(pushed.totalAmount()).isEqualTo(2600);
    assertThat(pushed.productAmount()).isEqualTo(2000);
  }

  @Test
  void cancellationReturnsPiecesToStock() throws JsonProcessingException {
    int before = stock();
    String id = id(fixture.create(cargo(OFFER, SPEC, 7)));

    assertThat(stock()).isEqualTo(before - 7);

    fixture.takeMessages();
    fixture.trigger(OrderEvent.CANCEL, id, "seller_cancel");

    assertThat(stock()).isEqualTo(before);
    OrderMessage pushed = message();
    assertThat(pushed.closeReason()).isEqualTo("seller_cancel");
    assertThat(pushed.orderStatus()).isEqualTo(MessageOrderStatus.CANCEL);
  }

  @Test
  void listsNewestOrdersFirst() {
    String first = id(fixture.create(cargo(OFFER, SPEC, 1)));
    String second = id(fixture.create(cargo(OFFER, SPEC, 1)));
    fixture.call(Operation.PAY_ORDER, Map.of("orderId", first));

    assertThat(ids(list().build())).startsWith(second, first);
    assertThat(ids(list().orderStatus(OrderStatus.WAIT_BUYER_PAY).build()))
        .contains(second)
        .doesNotContain(first);
    assertThat(ids(list().createStartTime(fixture.info(first).createTime()).build()))
        .containsExactly(second, first);
    assertThat(ids(list().createEndTime(fixture.info(first).createTime()).build())).hasSize(6);
    assertThat(ids(list().outOrderId("no such id").build())).isEmpty();
    assertThat(ids(list().productName("测试").build())).hasSize(6);
    OrderPage page = page(list().page(2).pageSize(4).build());
    assertThat(page.data()).hasSize(2);
    assertThat(page.totalPage()).isEqualTo(2);
    assertThat(page.totalRecords()).isEqualTo(6);
  }

  private OrderMessage message() throws JsonProcessingException {
    List<XportMessage> messages = fixture.takeMessages();
    assertThat(messages).hasSize(1);
    return (OrderMessage) messages.get(0).body().orElseThrow();
  }

  private static ListOrdersRequest.Builder list() {
    return ListOrdersRequest.builder().page(1).pageSize(20);
  }

  private List<String> ids(ListOrdersRequest request) {
    return page(request).data().stream()
        .map(order -> requireNonNull(requireNonNull(order.baseInfo()).idOfStr()))
        .toList();
  }

  private OrderPage page(ListOrdersRequest request) {
    return fixture.data(Operation.LIST_ORDERS, request, OrderPage.class);
  }

  private int stock() {
    return requireNonNull(fixture.product(OFFER).productSkuInfos().get(0).amountOnSale());
  }

  private static String id(OrderCreation creation) {
    return requireNonNull(creation.orderId());
  }
}
