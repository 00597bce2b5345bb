package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.PackageForecastRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code packageForecast}: forecast a package. */
class PackageForecastPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "packageForecast",
              "/wms/package/forecast",
              PackageForecastRequest.class,
              (client, request) -> client.wms().packageForecast(request))
          .unconfirmed();

  private static final String REQUEST =
      """
      {
        %s
      }
      """
          .formatted(RequestParts.PACKAGE);

  @Test
  void announcesPackage() {
    OPERATION
        .interaction("a package on its way to the warehouse")
        .given("the order exists")
        .request(REQUEST)
        .success()
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a package whose tracking number is unknown", "The tracking number is unknown.")
        .given(
            "tracking number {trackingNumber} is unknown",
            Map.of("trackingNumber", "SF1234521212678"))
        .request(REQUEST)
        .verify();
  }
}
