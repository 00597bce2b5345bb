package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.cargo;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.OrderPage;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductSku;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Expectations of a test about the state, and a way to take valid steps only. */
final class SimulationModel {
  /** Kind of a step: an operation, an event, or a copy of the state. */
  enum Kind {
    PREVIEW,
    CREATE,
    CREATE_AGAIN,
    PAY,
    CANCEL,
    CHANGE_PRICE,
    SHIP,
    DELIVER,
    CONFIRM_RECEIPT,
    COMPLETE,
    REQUEST_REFUND,
    FORECAST,
    INBOUND,
    UPDATE_PACKAGE,
    PREVIEW_FREIGHT,
    BOOK_FREIGHT,
    UPDATE_PARCELS,
    ADD_ADDRESS,
    UPDATE_ADDRESS,
    READ,
    RESTORE_COPY
  }

  private static final Set<OrderEvent> WITHOUT_MESSAGE =
      EnumSet.of(OrderEvent.CONFIRM_RECEIPT, OrderEvent.COMPLETE);

  private static final List<CatalogueProduct> PRODUCTS =
      ProductCatalogue.standard().products().stream()
          .filter(product -> String.valueOf(product.detail().status()).equals("published"))
          .toList();

  private final SimulationFixture fixture;
  private final Map<String, OrderStatus> orders = new LinkedHashMap<>();
  private final Map<String, String> packages = new LinkedHashMap<>();
  private final Set<String> arrived = new HashSet<>();

  /** Orders that had an event which an order allows only once, in spite of its status. */
  private final Map<OrderEvent, Set<String>> once =
      Map.of(OrderEvent.DELIVER, new HashSet<>(), OrderEvent.REQUEST_REFUND, new HashSet<>());

  private final List<String> previews = new ArrayList<>();
  private final List<String> bookings = new ArrayList<>();
  private final Set<String> identifiers = new HashSet<>();
  private int addresses;
  private int messages;
  private int expectedMessages;
  private int number;

  /** Resets the simulation of a fixture. */
  SimulationModel(SimulationFixture fixture) throws Exception {
    this.fixture = fixture;
    fixture.simulation.reset();
    fixture.takeMessages();
    for (TradeInfo order : listed().data()) {
      TradeBaseInfo info = requireNonNull(order.baseInfo());
      orders.put(requireNonNull(info.idOfStr()), requireNonNull(info.status()));
    }
    identifiers.addAll(orders.keySet());
    addresses = storedAddresses().size();
  }

  /** Takes a step, unless the state does not allow it for any order, package or preview. */
  void take(PlatformSimulationPropertyTest.Step step) throws Exception {
    int choice = step.choice();
    switch (step.kind()) {
      case PREVIEW -> preview(lines(choice, step.quantity()));
      case CREATE, CREATE_AGAIN -> create(lines(choice, step.quantity()));
      case PAY -> chosen(OrderEvent.PAY, choice).ifPresent(this::pay);
      case CANCEL, SHIP, DELIVER, CONFIRM_RECEIPT, COMPLETE, REQUEST_REFUND ->
          trigger(OrderEvent.valueOf(step.kind().name()), choice, "");
      case CHANGE_PRICE ->
          trigger(OrderEvent.CHANGE_PRICE, choice, Integer.toString(step.quantity()));
      case FORECAST -> forecast(choice);
      case INBOUND -> inbound(choice);
      case UPDATE_PACKAGE -> updatePackage(choice);
      case PREVIEW_FREIGHT -> previewFreight(step.quantity());
      case BOOK_FREIGHT -> bookFreight(choice);
      case UPDATE_PARCELS -> updateParcels(choice);
      case ADD_ADDRESS -> addAddress();
      case UPDATE_ADDRESS -> updateAddress(choice);
      case READ -> read(choice, step.quantity());
      case RESTORE_COPY -> fixture.simulation.restore(fixture.simulation.snapshot());
    }
    countMessages();
  }

  private static Optional<String> oneOf(Stream<String> allowed, int choice) {
    List<String> ids = allowed.toList();
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(choice % ids.size()));
  }

  /** Returns an order that allows the event, if there is one. */
  private Optional<String> chosen(OrderEvent event, int choice) {
    return oneOf(
        orders.keySet().stream()
            .filter(id -> event.from().contains(orders.get(id)))
            .filter(id -> !once.getOrDefault(event, Set.of()).contains(id)),
        choice);
  }

  private void pay(String id) {
    fixture.call(Operation.PAY_ORDER, Map.of("orderId", id));
    expect(OrderEvent.PAY, id);
  }

  private void trigger(OrderEvent event, int choice, String detail) {
    chosen(event, choice)
        .ifPresent(
            id -> {
              fixture.trigger(event, id, detail);
              expect(event, id);
            });
  }

  private void expect(OrderEvent event, String id) {
    orders.compute(id, (key, status) -> event.after(requireNonNull(status)));
    expectedMessages += WITHOUT_MESSAGE.contains(event) ? 0 : 1;
    once.getOrDefault(event, new HashSet<>()).add(id);
    TradeInfo order = fixture.detail(id);
    assertConsistent(order);
    assertThat(requireNonNull(order.baseInfo()).status()).isEqualTo(orders.get(id));
  }

  /** Returns lines of one supplier that are in stock. */
  private CargoParam[] lines(int choice, int quantity) {
    ProductDetail product = fixture.product(PRODUCTS.get(choice % PRODUCTS.size()).offerId());
    int minimum = product.minOrderQuantity() == null ? 1 : product.minOrderQuantity();
    return product.productSkuInfos().stream()
        .filter(sku -> requireNonNull(sku.amountOnSale()) >= quantity + minimum)
        .map(
            sku ->
                cargo(
                    requireNonNull(product.offerId()),
                    requireNonNull(sku.specId()),
                    quantity + minimum))
        .toArray(CargoParam[]::new);
  }

  private void preview(CargoParam... lines) {
    if (lines.length > 0) {
      assertThat(fixture.preview(lines)).hasSize(1);
    }
  }

  private void create(CargoParam... lines) {
    if (lines.length == 0) {
      return;
    }
    OrderPreview preview = fixture.preview(lines).get(0);
    String id = requireNonNull(fixture.create(lines).orderId());
    assertThat(identifiers.add(id)).as("new id %s", id).isTrue();
    orders.put(id, OrderStatus.WAIT_BUYER_PAY);
    expectedMessages++;
    TradeInfo order = fixture.detail(id);
    assertConsistent(order);
    assertThat(Fen.of(requireNonNull(requireNonNull(order.baseInfo()).totalAmount())))
        .isEqualTo(preview.sumPayment());
  }

  private void forecast(int choice) {
    String order = oneOf(orders.keySet().stream().filter(this::isOpen), choice).orElseThrow();
    String trackingNumber = "YT" + ++number;
    fixture.call(
        Operation.PACKAGE_FORECAST,
        Map.of("alibaba_order_id", order, "logistics_tracking_number", trackingNumber));
    packages.put(trackingNumber, order);
  }

  private boolean isOpen(String order) {
    return !OrderStatus.CANCEL.equals(orders.get(order));
  }

  private Stream<String> packagesOfOpenOrders() {
    return packages.keySet().stream().filter(id -> isOpen(requireNonNull(packages.get(id))));
  }

  private void inbound(int choice) {
    oneOf(packagesOfOpenOrders().filter(id -> !arrived.contains(id)), choice)
        .ifPresent(
            id -> {
              fixture.call(Operation.PACKAGE_INBOUND, identifiers(id));
              arrived.add(id);
            });
  }

  private void updatePackage(int choice) {
    oneOf(packagesOfOpenOrders(), choice)
        .ifPresent(id -> fixture.call(Operation.PACKAGE_UPDATE, identifiers(id)));
  }

  private Map<String, String> identifiers(String trackingNumber) {
    String order = requireNonNull(packages.get(trackingNumber));
    return Map.of(
        "alibaba_order_id",
        order,
        "out_order_id",
        requireNonNullElse(fixture.info(order).outOrderId(), "TEST-ORDER-9"),
        "logistics_tracking_number",
        trackingNumber);
  }

  private void previewFreight(int quantity) {
    Map<String, Object> item =
        Map.of(
            "itemId",
            "1",
            "skuId",
            "2",
            "quantity",
            quantity + 1,
            "freightInfo",
            Map.of("serviceId", "1"));
    JsonNode preview =
        fixture.call(Operation.ORDER_RENDER_FREIGHT, Map.of("renderItems", List.of(item)));
    String renderId = preview.at("/data/renderId").asText();
    assertThat(identifiers.add(renderId)).as("new id %s", renderId).isTrue();
    previews.add(renderId);
  }

  private void bookFreight(int choice) {
    if (previews.isEmpty()) {
      return;
    }
    String tmallOrderId = "T" + ++number;
    fixture.call(
        Operation.ORDER_BOOKING_FREIGHT,
        Map.of(
            "renderId",
            previews.remove(choice % previews.size()),
            "tmallOrderInfo",
            Map.of("tmallOrderId", tmallOrderId)));
    bookings.add(tmallOrderId);
  }

  private void updateParcels(int choice) {
    if (!bookings.isEmpty()) {
      fixture.call(
          Operation.UPDATE_LOGISTIC_INFO,
          Map.of("tmallOrderId", bookings.get(choice % bookings.size())));
    }
  }

  private void addAddress() {
    fixture.call(Operation.ADD_OR_UPDATE_ADDRESS, Map.of("id", 0, "name", "Test Receiver"));
    addresses++;
  }

  private void updateAddress(int choice) {
    JsonNode stored = storedAddresses();
    fixture.call(
        Operation.ADD_OR_UPDATE_ADDRESS,
        Map.of("id", stored.get(choice % stored.size()).path("id"), "city", "City " + choice));
  }

  private JsonNode storedAddresses() {
    return fixture.send(Operation.GET_USER_ADDRESS, MissingNode.getInstance()).path("data");
  }

  private void read(int choice, int quantity) {
    fixture.call(
        Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY,
        Map.of("keyword", "test", "beginPage", 1 + choice % 3, "pageSize", 1 + quantity));
    fixture.call(
        Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET,
        Map.of(
            "offerId", PRODUCTS.get(choice % PRODUCTS.size()).offerId(), "totalNum", 1 + quantity));
  }

  private void countMessages() throws Exception {
    for (XportMessage message : fixture.takeMessages()) {
      messages++;
      if (message.body().orElseThrow() instanceof OrderMessage order) {
        assertThat(order.totalAmount())
            .isEqualTo(requireNonNull(order.productAmount()) + requireNonNull(order.shippingFee()));
      }
    }
    assertThat(messages).isEqualTo(expectedMessages);
  }

  private static void assertConsistent(TradeInfo order) {
    TradeBaseInfo info = requireNonNull(order.baseInfo());
    BigDecimal products = requireNonNull(info.sumProductPayment());
    BigDecimal discount = Fen.toYuan(requireNonNull(info.discount()));
    assertThat(
            order.productItems().stream()
                .map(item -> requireNonNull(item.itemAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(products);
    assertThat(order.productItems())
        .allSatisfy(
            item ->
                assertThat(item.itemAmount())
                    .isEqualByComparingTo(
                        requireNonNull(item.price()).multiply(requireNonNull(item.quantity()))));
    assertThat(info.totalAmount())
        .isEqualByComparingTo(products.add(requireNonNull(info.shippingFee())).subtract(discount));
  }

  private OrderPage listed() {
    return fixture.data(Operation.LIST_ORDERS, Map.of("page", 1, "pageSize", 100), OrderPage.class);
  }

  /** Compares the list of orders, the stock and the addresses with the expectations. */
  void assertInvariants() {
    Map<String, OrderStatus> found = new HashMap<>();
    Map<String, Long> sold = new HashMap<>();
    for (TradeInfo order : listed().data()) {
      assertConsistent(order);
      TradeBaseInfo info = requireNonNull(order.baseInfo());
      found.put(requireNonNull(info.idOfStr()), requireNonNull(info.status()));
      if (!OrderStatus.CANCEL.equals(info.status())) {
        order
            .productItems()
            .forEach(
                item ->
                    sold.merge(
                        item.productId() + "/" + item.specId(),
                        requireNonNull(item.quantity()).longValueExact(),
                        Long::sum));
      }
    }
    assertThat(found).isEqualTo(orders);
    for (CatalogueProduct product : PRODUCTS) {
      for (ProductSku sku : fixture.product(product.offerId()).productSkuInfos()) {
        long initial =
            product.detail().productSkuInfos().stream()
                .filter(other -> requireNonNull(other.specId()).equals(sku.specId()))
                .mapToLong(other -> requireNonNull(other.amountOnSale()))
                .sum();
        String variant = product.offerId() + "/" + sku.specId();
        assertThat((long) requireNonNull(sku.amountOnSale()))
            .as("stock of %s", variant)
            .isEqualTo(initial - sold.getOrDefault(variant, 0L));
      }
    }
    assertThat(storedAddresses()).hasSize(addresses);
  }
}
