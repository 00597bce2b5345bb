package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.QualityInspection;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code packageInbound}: report an inbound package. */
class PackageInboundPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("packageInbound", "/wms/package/inbound");

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
        %s,
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
      """
          .formatted(TestOrders.PACKAGE_JSON);

  @Test
  void reportsPackage() {
    OPERATION
        .interaction("a package that has come in")
        .given("the order exists")
        .request(REQUEST_JSON)
        .success()
        .returns(client -> client.wms().packageInbound(REQUEST).isSuccess(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a package that has come in before", "The package has come in already.")
        .given("package {trackingNumber} has come in", Map.of("trackingNumber", "SF1234521212678"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.wms().packageInbound(REQUEST));
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("a package that has come in, signed with a wrong secret")
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.wms().packageInbound(REQUEST));
  }
}
