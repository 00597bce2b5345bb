package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.model.QualityInspection;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code packageUpdate}: update a package. */
class PackageUpdatePactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("packageUpdate", "/wms/package/update").unconfirmed();

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
        %s,
        "quality_inspection_info": {
          "weight": 1.25,
          "width": "34.50",
          "failed_remark": "Test remark"
        }
      }
      """
          .formatted(TestOrders.PACKAGE_JSON);

  @Test
  void changesReportedPackage() {
    OPERATION
        .interaction("another weight of a package")
        .given("the package exists")
        .request(REQUEST_JSON)
        .success()
        .returns(client -> client.wms().packageUpdate(REQUEST).isSuccess(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("another weight of a package that does not exist", "The package does not exist.")
        .given(
            "package {trackingNumber} does not exist", Map.of("trackingNumber", "SF1234521212678"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.wms().packageUpdate(REQUEST));
  }
}
