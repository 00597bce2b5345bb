package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.AddressParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.CreatedOrder;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.NativeLogistics;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderPage;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderPreviewItem;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PaymentResult;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.model.TradeProductItem;
import io.github.xportka.model.TradeReceiver;
import io.github.xportka.sandbox.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Preview, creation, list, details and payment of orders. */
final class Orders {
  /** Numbers of 19 digits above the documented order ids. */
  private static final long FIRST_ORDER_ID = 4_000_000_000_000_000_000L;

  /** Reproduces the total of the documented preview: 6561 for 6400. The real rule is unknown. */
  private static final BigDecimal FEE_RATE = new BigDecimal("0.02515");

  private final SimulationState state;
  private final OrderPricing pricing;
  private final OrderEvents events;
  private final MessageOutbox outbox;
  private final ChinaTime time;

  Orders(
      SimulationState state,
      OrderPricing pricing,
      OrderEvents events,
      MessageOutbox outbox,
      ChinaTime time) {
    this.state = state;
    this.pricing = pricing;
    this.events = events;
    this.outbox = outbox;
    this.time = time;
  }

  /** Returns one preview for each order that 1688 would create. */
  List<OrderPreview> preview(PreviewOrderRequest request) {
    List<OrderPricing.Line> lines = pricing.lines(request.cargoParamList());
    return OrderPricing.bySupplier(lines).stream().map(Orders::previewOfSupplier).toList();
  }

  private static OrderPreview previewOfSupplier(List<OrderPricing.Line> lines) {
    long products = OrderPricing.amountFen(lines);
    long freight = OrderPricing.freightFen(lines);
    long sum = products + freight;
    long fee = Fen.of(FEE_RATE.multiply(Fen.toYuan(sum)));
    return OrderPreview.builder()
        .sumPaymentNoCarriage(products)
        .sumCarriage(freight)
        .sumPayment(sum)
        .sumTotalPayment(sum + fee)
        .orderItems(lines.stream().map(Orders::previewItem).toList())
        .build();
  }

  private static OrderPreviewItem previewItem(OrderPricing.Line line) {
    return OrderPreviewItem.builder()
        .amount(line.amountFen())
        .finalUnitPrice(line.unitFen())
        .specId(line.sku().specId())
        .skuId(line.sku().skuId())
        .offerId(line.offerId())
        .openOfferId(openOfferId(line.offerId()))
        .build();
  }

  /** Returns a stable text of the documented form: 16 bytes in Base64. */
  private static String openOfferId(long offerId) {
    return Base64.getEncoder()
        .encodeToString("%016x".formatted(offerId).getBytes(StandardCharsets.US_ASCII));
  }

  OrderCreation create(CreateOrderRequest request) {
    List<OrderPricing.Line> lines = pricing.lines(request.cargoParamList());
    requireOneSupplier(lines);
    AddressParam address = RequestChecks.required(request.addressParam(), "an address");
    StoredOrder order = order(lines, address, request);
    state.put(order);
    outbox.pushCreation(order);
    return OrderCreation.builder()
        .totalSuccessAmount(order.totalFen())
        .orderId(order.id())
        .postFee(order.shippingFen())
        .success(true)
        .orderList(
            CreatedOrder.builder()
                .orderId(order.id())
                .postFee(order.shippingFen())
                .orderAmount(order.totalFen())
                .success(true)
                .build())
        .build();
  }

  private void requireOneSupplier(List<OrderPricing.Line> lines) {
    lines.forEach(line -> state.requireUnrestricted(Restriction.SEVERAL_SUPPLIERS, line.offerId()));
    if (OrderPricing.bySupplier(lines).size() > 1) {
      throw Refusal.INVALID_VALUE.because(
          "The goods are of several suppliers. Create one order for each preview.");
    }
  }

  private StoredOrder order(
      List<OrderPricing.Line> lines, AddressParam address, CreateOrderRequest request) {
    long id = FIRST_ORDER_ID + state.nextIdentifier();
    long products = OrderPricing.amountFen(lines);
    long freight = OrderPricing.freightFen(lines);
    OffsetDateTime now = time.now();
    TradeBaseInfo info =
        TradeBaseInfo.builder()
            .id(id)
            .idOfStr(Long.toString(id))
            .status(OrderStatus.WAIT_BUYER_PAY)
            .totalAmount(Fen.toYuan(products + freight))
            .sumProductPayment(Fen.toYuan(products))
            .shippingFee(Fen.toYuan(freight))
            .refund(Fen.toYuan(0))
            .discount(0L)
            .createTime(now)
            .modifyTime(now)
            .tradeType(request.tradeType())
            .remark(request.message())
            .receiverInfo(receiver(address))
            .build();
    TradeInfo trade =
        TradeInfo.builder()
            .baseInfo(info)
            .productItems(lines.stream().map(this::item).toList())
            .nativeLogistics(logistics(address))
            .build();
    return new StoredOrder(trade, null);
  }

  private TradeProductItem item(OrderPricing.Line line) {
    return TradeProductItem.builder()
        .productId(line.offerId())
        .name(line.product().detail().subject())
        .quantity(BigDecimal.valueOf(line.quantity()).setScale(1))
        .price(Fen.toYuan(line.unitFen()))
        .itemAmount(Fen.toYuan(line.amountFen()))
        .skuId(line.sku().skuId())
        .specId(line.sku().specId())
        .status(OrderStatus.WAIT_BUYER_PAY.value())
        .cargoNumber(line.sku().cargoNumber())
        .productImgUrl(line.product().images())
        .subItemIdString(Long.toString(FIRST_ORDER_ID + state.nextIdentifier()))
        .build();
  }

  private static TradeReceiver receiver(AddressParam address) {
    return TradeReceiver.builder()
        .toFullName(address.fullName())
        .toDivisionCode(address.districtCode())
        .toMobile(address.mobile())
        .toPhone(address.phone())
        .toPost(address.postCode())
        .toArea(address.address())
        .build();
  }

  private static NativeLogistics logistics(AddressParam address) {
    return NativeLogistics.builder()
        .address(address.address())
        .area(address.areaText())
        .areaCode(address.districtCode())
        .city(address.cityText())
        .contactPerson(address.fullName())
        .mobile(address.mobile())
        .province(address.provinceText())
        .telephone(address.phone())
        .zip(address.postCode())
        .town(address.townText())
        .build();
  }

  TradeInfo detail(GetOrderDetailRequest request) {
    return state.order(request.orderId()).trade();
  }

  /** Returns a page of the matching orders, the newest first. */
  OrderPage list(ListOrdersRequest request) {
    List<StoredOrder> newest = new ArrayList<>(state.orders().values());
    Collections.reverse(newest);
    Page<TradeInfo> page =
        Page.of(
            newest.stream()
                .filter(order -> matches(order, request))
                .map(StoredOrder::trade)
                .toList(),
            request.page(),
            request.pageSize());
    return OrderPage.builder()
        .totalRecords(page.total())
        .totalPage(page.pages())
        .pageSize(page.size())
        .currentPage(page.number())
        .data(page.entries())
        .build();
  }

  private static boolean matches(StoredOrder order, ListOrdersRequest request) {
    TradeBaseInfo info = order.info();
    OffsetDateTime created = requireNonNull(info.createTime());
    OffsetDateTime start = request.createStartTime();
    OffsetDateTime end = request.createEndTime();
    String product = request.productName();
    return (request.orderStatus() == null || request.orderStatus().equals(order.status()))
        && (start == null || !created.isBefore(start))
        && (end == null || !created.isAfter(end))
        && (request.outOrderId() == null || request.outOrderId().equals(info.outOrderId()))
        && (product == null
            || order.items().stream()
                .anyMatch(item -> String.valueOf(item.name()).contains(product)));
  }

  PaymentResult pay(PayOrderRequest request) {
    StoredOrder order = events.apply(OrderEvent.PAY, request.orderId(), "");
    return PaymentResult.builder().orderId(order.id()).protocolPaySuccess(true).build();
  }
}
