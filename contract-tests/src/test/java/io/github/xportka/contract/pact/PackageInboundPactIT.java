package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.PackageInboundRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code packageInbound}: report an inbound package. */
class PackageInboundPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.KA,
          "packageInbound",
          "/wms/package/inbound",
          PackageInboundRequest.class,
          (client, request) -> client.wms().packageInbound(request));

  /** The vendor's example writes the width, and only the width, as text. */
  private static final String REQUEST =
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
          .formatted(RequestParts.PACKAGE);

  @Test
  void reportsPackage() {
    OPERATION
        .interaction("a package that has come in")
        .given("the order exists")
        .request(REQUEST)
        .success()
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a package that has come in before", "The package has come in already.")
        .given("package {trackingNumber} has come in", Map.of("trackingNumber", "SF1234521212678"))
        .request(REQUEST)
        .verify();
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("a package that has come in, signed with a wrong secret")
        .request(REQUEST)
        .verify();
  }
}
