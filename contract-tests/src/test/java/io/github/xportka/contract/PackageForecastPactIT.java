package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.PackageForecastRequest;
import org.junit.jupiter.api.Test;

/** Forecast a package. */
class PackageForecastPactIT {
  private static final String PATH = "/wms/package/forecast";

  private static final PackageForecastRequest REQUEST =
      PackageForecastRequest.builder()
          .outOrderId("TEST-ORDER-1")
          .alibabaOrderId("2257164624870311973")
          .logisticsTrackingNumber("SF1234521212678")
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "out_order_id": "TEST-ORDER-1",
        "alibaba_order_id": "2257164624870311973",
        "logistics_tracking_number": "SF1234521212678"
      }
      """;

  @Test
  void announcesThePackage() {
    interaction("packageForecast", "a package on its way to the warehouse")
        .given("the order exists")
        .unconfirmed()
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(newJsonBody(body -> body.numberValue("code", 200)).build())
        .verify(client -> assertThat(client.wms().packageForecast(REQUEST).isSuccess()).isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The tracking number is unknown.");

    interaction("packageForecast", "a package whose tracking number is unknown")
        .given("the platform refuses")
        .unconfirmed()
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.wms().packageForecast(REQUEST)));
  }
}
