package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.model.QualityInspection;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Update a package. */
class PackageUpdatePactIT {
  private static final String PATH = "/wms/package/update";

  private static final PackageUpdateRequest REQUEST =
      PackageUpdateRequest.builder()
          .outOrderId("TEST-ORDER-1")
          .alibabaOrderId("2257164624870311973")
          .logisticsTrackingNumber("SF1234521212678")
          .qualityInspectionInfo(
              QualityInspection.builder()
                  .weight(new BigDecimal("1.25"))
                  .width(new BigDecimal("34.50"))
                  .failedRemark("Test remark")
                  .build())
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "out_order_id": "TEST-ORDER-1",
        "alibaba_order_id": "2257164624870311973",
        "logistics_tracking_number": "SF1234521212678",
        "quality_inspection_info": {
          "weight": 1.25,
          "width": "34.50",
          "failed_remark": "Test remark"
        }
      }
      """;

  @Test
  void changesWhatWasReported() {
    interaction("packageUpdate", "another weight of a package")
        .given("the package exists")
        .unconfirmed()
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(newJsonBody(body -> body.numberValue("code", 200)).build())
        .verify(client -> assertThat(client.wms().packageUpdate(REQUEST).isSuccess()).isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The package does not exist.");

    interaction("packageUpdate", "another weight of a package that does not exist")
        .given("the platform refuses")
        .unconfirmed()
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.wms().packageUpdate(REQUEST)));
  }
}
