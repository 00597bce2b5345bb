package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.REFUSES_SIGNATURES;
import static io.github.xportka.contract.ConsumerContract.WRONG_SECRET;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.QualityInspection;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Report an inbound package. */
class PackageInboundPactIT {
  private static final String PATH = "/wms/package/inbound";

  private static final PackageInboundRequest REQUEST =
      PackageInboundRequest.builder()
          .outOrderId("TEST-ORDER-1")
          .alibabaOrderId("2257164624870311973")
          .logisticsTrackingNumber("SF1234521212678")
          .qualityInspectionInfo(
              QualityInspection.builder()
                  .status("质检通过")
                  .weight(new BigDecimal("1.5"))
                  .length(new BigDecimal("23"))
                  .width(new BigDecimal("34"))
                  .height(new BigDecimal("56"))
                  .failedRemark("")
                  .images("https://example.com/package-1.jpg")
                  .build())
          .build();

  /** The vendor's example writes the width, and only the width, as text. */
  private static final String REQUEST_JSON =
      """
      {
        "out_order_id": "TEST-ORDER-1",
        "alibaba_order_id": "2257164624870311973",
        "logistics_tracking_number": "SF1234521212678",
        "quality_inspection_info": {
          "status": "质检通过",
          "weight": 1.5,
          "length": 23,
          "width": "34",
          "height": 56,
          "failed_remark": "",
          "images": ["https://example.com/package-1.jpg"]
        }
      }
      """;

  @Test
  void reportsThePackage() {
    interaction("packageInbound", "a package that has come in")
        .given("the order exists")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(newJsonBody(body -> body.numberValue("code", 200)).build())
        .verify(client -> assertThat(client.wms().packageInbound(REQUEST).isSuccess()).isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The package has come in already.");

    interaction("packageInbound", "a package that has come in before")
        .given("the platform refuses")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.wms().packageInbound(REQUEST)));
  }

  @Test
  void saysThatTheSignatureWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The signature is wrong.");

    interaction("packageInbound", "a package that has come in, signed with a wrong secret")
        .given(REFUSES_SIGNATURES)
        .withAccessSecret(WRONG_SECRET)
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.wms().packageInbound(REQUEST)));
  }
}
