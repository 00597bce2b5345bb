package io.github.xportka.contract.flow;

import static java.util.Objects.requireNonNull;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.model.AlibabaProductDetailRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.FreightInfo;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.ItemLogisticsPriceRequest;
import io.github.xportka.model.ItemLogisticsPriceResponse;
import io.github.xportka.model.Language;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.OrderBookingFreightResponse;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderFlow;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PaymentResult;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductPage;
import io.github.xportka.model.RenderItem;
import io.github.xportka.model.TmallOrderInfo;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.XportSandbox;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flows of several calls. Each call uses values of the response before. */
class OperationFlowIT {
  private static final String ITEM = "2048232789087639";
  private static final String SKU = "4970432383383";
  private static final String TMALL_ORDER = "123123444";

  private static final FreightInfo SERVICE = FreightInfo.builder().serviceId("1").build();

  private final XportSandbox sandbox = XportSandbox.start();
  private final XportClient client =
      XportClient.builder()
          .baseUrl(sandbox.baseUrl())
          .credentials(sandbox::credentials)
          .userId(sandbox.userId())
          .allowUnconfirmedOperations()
          .build();

  @AfterEach
  void close() {
    client.close();
    sandbox.close();
  }

  @Test
  void leadsFromSearchToListOfOrders() {
    ProductPage found =
        requireNonNull(
            client
                .kaProducts()
                .alibabaProductKeywordsQuery(
                    AlibabaProductKeywordsQueryRequest.builder()
                        .keyword("男鞋")
                        .beginPage(1)
                        .pageSize(5)
                        .country(Language.ENGLISH)
                        .build())
                .data());
    ProductDetail product =
        requireNonNull(
            client
                .kaProducts()
                .alibabaProductDetail(
                    AlibabaProductDetailRequest.builder()
                        .offerId(found.data().get(0).offerId())
                        .country(Language.ENGLISH)
                        .build())
                .data());
    CargoParam cargo =
        CargoParam.builder()
            .offerId(product.offerId())
            .specId(product.productSkuInfos().get(0).specId())
            .quantity(BigDecimal.valueOf(2))
            .build();
    OrderPreview preview =
        client
            .kaOrders()
            .previewOrder(
                PreviewOrderRequest.builder()
                    .flow(OrderFlow.DISTRIBUTION_NEW)
                    .addressParam(TestAddresses.ORDER)
                    .cargoParamList(cargo)
                    .build())
            .data()
            .get(0);
    OrderCreation creation =
        requireNonNull(
            client
                .kaOrders()
                .createOrder(
                    CreateOrderRequest.builder()
                        .flow(OrderFlow.DISTRIBUTION_NEW)
                        .addressParam(TestAddresses.ORDER)
                        .cargoParamList(cargo)
                        .build())
                .data());
    PaymentResult payment =
        requireNonNull(
            client
                .kaOrders()
                .payOrder(PayOrderRequest.builder().orderId(creation.orderId()).build())
                .data());
    TradeInfo order =
        requireNonNull(
            client
                .kaOrders()
                .getOrderDetail(
                    GetOrderDetailRequest.builder()
                        .webSite("1688")
                        .orderId(payment.orderId())
                        .build())
                .data());
    TradeBaseInfo state = requireNonNull(order.baseInfo());
    List<TradeInfo> orders =
        client
            .kaOrders()
            .listOrdersAll(
                ListOrdersRequest.builder()
                    .page(1)
                    .pageSize(20)
                    .orderStatus(state.status())
                    .createStartTime(state.createTime())
                    .build())
            .toList();

    assertThat(creation.totalSuccessAmount()).isEqualTo(preview.sumPayment());
    assertThat(payment.protocolPaySuccess()).isTrue();
    assertThat(state.status()).isEqualTo(OrderStatus.WAIT_SELLER_SEND);
    assertThat(orders)
        .extracting(TradeInfo::baseInfo)
        .extracting(TradeBaseInfo::idOfStr)
        .containsExactly(creation.orderId());

    List<ReceivedRequest> requests = sandbox.requests();
    assertThat(requests)
        .extracting(request -> request.operation().orElseThrow())
        .containsExactly(
            Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY,
            Operation.ALIBABA_PRODUCT_DETAIL,
            Operation.PREVIEW_ORDER,
            Operation.CREATE_ORDER,
            Operation.PAY_ORDER,
            Operation.GET_ORDER_DETAIL,
            Operation.LIST_ORDERS);
    assertThatJson(body(requests.get(1)))
        .isEqualTo("{\"offerId\": 706627393257, \"country\": \"en\"}");
    String line =
        "{\"offerId\": 706627393257, \"specId\": \"530ad00177264564503ec3b848650652\","
            + " \"quantity\": 2}";
    assertThatJson(body(requests.get(2))).node("cargoParamList").isArray().containsExactly(line);
    assertThatJson(body(requests.get(3))).node("cargoParamList").isArray().containsExactly(line);
    assertThatJson(body(requests.get(4))).isEqualTo("{\"orderId\": \"2257164624870311973\"}");
    assertThatJson(body(requests.get(5)))
        .isEqualTo("{\"webSite\": \"1688\", \"orderId\": \"2257164624870311973\"}");
    assertThatJson(body(requests.get(6)))
        .isEqualTo(
            """
            {
              "page": 1,
              "pageSize": 20,
              "orderStatus": "waitsellersend",
              "createStartTime": "20250702211113000+0800"
            }
            """);
  }

  /**
   * The booking uses the id of the preview. The response of a booking is not documented, so that
   * the parcels use the order id on Tmall.
   */
  @Test
  void leadsFromEstimateToParcels() {
    ItemLogisticsPriceResponse estimate =
        client
            .warehouseLogistics()
            .itemLogisticsPrice(
                ItemLogisticsPriceRequest.builder()
                    .itemId(ITEM)
                    .skuId(SKU)
                    .quantity(1)
                    .receiverAddress(TestAddresses.RECEIVER)
                    .currency("CNY")
                    .price(new BigDecimal("29.00"))
                    .build());
    JsonNode preview =
        requireNonNull(
            client
                .warehouseLogistics()
                .orderRenderFreight(
                    OrderRenderFreightRequest.builder()
                        .receiverAddress(TestAddresses.RECEIVER)
                        .renderItems(
                            RenderItem.builder()
                                .itemId(ITEM)
                                .skuId(SKU)
                                .quantity(2)
                                .freightInfo(SERVICE)
                                .build())
                        .build())
                .data());
    OrderBookingFreightResponse booking =
        client
            .warehouseLogistics()
            .orderBookingFreight(
                OrderBookingFreightRequest.builder()
                    .renderId(preview.path("renderId").textValue())
                    .tmallOrderInfo(TmallOrderInfo.builder().tmallOrderId(TMALL_ORDER).build())
                    .receiverAddress(TestAddresses.RECEIVER)
                    .lineItems(
                        BookingLineItem.builder()
                            .itemId(ITEM)
                            .skuId(SKU)
                            .quantity(2)
                            .freightInfo(SERVICE)
                            .build())
                    .build());
    UpdateLogisticInfoResponse update =
        client
            .warehouseLogistics()
            .updateLogisticInfo(
                UpdateLogisticInfoRequest.builder()
                    .tmallOrderId(TMALL_ORDER)
                    .logisticInfos(
                        LogisticInfo.builder()
                            .lineItem(
                                LineItem.builder().itemId(ITEM).skuId(SKU).quantity(2).build())
                            .domesticLogisticInfo(
                                DomesticLogisticInfo.builder()
                                    .logisticNumber("SF1234521212678")
                                    .logisticCompanyName("顺丰")
                                    .rtsTime(Instant.ofEpochSecond(1754342534))
                                    .build())
                            .build())
                    .build());

    assertThat(List.of(estimate, booking, update))
        .allSatisfy(response -> assertThat(response.isSuccess()).isTrue());

    List<ReceivedRequest> requests = sandbox.requests();
    assertThat(requests)
        .extracting(request -> request.operation().orElseThrow())
        .containsExactly(
            Operation.ITEM_LOGISTICS_PRICE,
            Operation.ORDER_RENDER_FREIGHT,
            Operation.ORDER_BOOKING_FREIGHT,
            Operation.UPDATE_LOGISTIC_INFO);
    assertThatJson(body(requests.get(2))).node("renderId").isEqualTo("\"FF2024080200007\"");
    assertThatJson(body(requests.get(2)))
        .node("tmallOrderInfo.tmallOrderId")
        .isEqualTo("\"123123444\"");
    assertThatJson(body(requests.get(3)))
        .isEqualTo(
            """
            {
              "tmallOrderId": "123123444",
              "logisticInfos": [
                {
                  "lineItem": {
                    "itemId": "2048232789087639",
                    "skuId": "4970432383383",
                    "quantity": 2
                  },
                  "domesticLogisticInfo": [
                    {
                      "logisticNumer": "SF1234521212678",
                      "logisticCompanyName": "顺丰",
                      "rtsTime": "1754342534"
                    }
                  ]
                }
              ]
            }
            """);
  }

  private static String body(ReceivedRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
