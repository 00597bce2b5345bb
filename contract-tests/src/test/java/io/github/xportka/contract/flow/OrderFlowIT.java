package io.github.xportka.contract.flow;

import static java.util.Objects.requireNonNull;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.model.AlibabaProductDetailRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderFlow;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PaymentResult;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductPage;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.XportSandbox;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flow from a search to a paid order. Each call uses values of the response before. */
class OrderFlowIT {
  @Test
  void leadsFromSearchToListOfOrders() {
    try (XportSandbox sandbox = XportSandbox.start();
        XportClient client =
            XportClient.builder()
                .baseUrl(sandbox.baseUrl())
                .credentials(sandbox::credentials)
                .userId(sandbox.userId())
                .allowUnconfirmedOperations()
                .build()) {
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
  }

  private static String body(ReceivedRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
