package io.github.xportka.contract.flow;

import static java.util.Objects.requireNonNull;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.FreightInfo;
import io.github.xportka.model.ItemLogisticsPriceRequest;
import io.github.xportka.model.ItemLogisticsPriceResponse;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.OrderBookingFreightResponse;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.RenderItem;
import io.github.xportka.model.TmallOrderInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import io.github.xportka.sandbox.ReceivedRequest;
import io.github.xportka.sandbox.XportSandbox;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Flow from a freight estimate to the parcels. The booking uses the id of the preview. The response
 * of a booking is not documented, so that the parcels use the order id on Tmall.
 */
class LogisticsFlowIT {
  private static final String ITEM = "2048232789087639";
  private static final String SKU = "4970432383383";
  private static final String TMALL_ORDER = "123123444";

  private static final FreightInfo SERVICE = FreightInfo.builder().serviceId("1").build();

  @Test
  void leadsFromEstimateToParcels() {
    try (XportSandbox sandbox = XportSandbox.start();
        XportClient client =
            XportClient.builder()
                .baseUrl(sandbox.baseUrl())
                .credentials(sandbox::credentials)
                .userId(sandbox.userId())
                .allowUnconfirmedOperations()
                .build()) {
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
  }

  private static String body(ReceivedRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
