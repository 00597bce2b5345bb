package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.PackageForecastRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code packageForecast}: forecast a package. */
class PackageForecastPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("packageForecast", "/wms/package/forecast").unconfirmed();

  private static final PackageForecastRequest REQUEST =
      PackageForecastRequest.builder()
          .outOrderId("TEST-ORDER-1")
          .alibabaOrderId("2257164624870311973")
          .logisticsTrackingNumber("SF1234521212678")
          .build();

  private static final String REQUEST_JSON =
      """
      {
        %s
      }
      """
          .formatted(TestOrders.PACKAGE_JSON);

  @Test
  void announcesPackage() {
    OPERATION
        .interaction("a package on its way to the warehouse")
        .given("the order exists")
        .request(REQUEST_JSON)
        .success()
        .returns(client -> client.wms().packageForecast(REQUEST).isSuccess(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a package whose tracking number is unknown", "The tracking number is unknown.")
        .given(
            "tracking number {trackingNumber} is unknown",
            Map.of("trackingNumber", "SF1234521212678"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.wms().packageForecast(REQUEST));
  }
}
