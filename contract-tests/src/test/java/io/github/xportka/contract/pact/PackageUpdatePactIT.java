package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.PackageUpdateRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code packageUpdate}: update a package. */
class PackageUpdatePactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "packageUpdate",
              "/wms/package/update",
              PackageUpdateRequest.class,
              (client, request) -> client.wms().packageUpdate(request))
          .unconfirmed();

  private static final String REQUEST =
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
          .formatted(RequestParts.PACKAGE);

  @Test
  void changesReportedPackage() {
    OPERATION
        .interaction("another weight of a package")
        .given("the package exists")
        .request(REQUEST)
        .success()
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("another weight of a package that does not exist", "The package does not exist.")
        .given(
            "package {trackingNumber} does not exist", Map.of("trackingNumber", "SF1234521212678"))
        .request(REQUEST)
        .verify();
  }
}
