package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.ENVELOPE;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.REQUEST;
import static io.github.xportka.openapi.SpecFolder.RESPONSE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleBodyRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void exampleIsValid() {
    spec.replace(REQUEST, "\"quantity\": 2", "\"quantity\": \"2\"")
        .lint()
        .finds(
            REQUEST,
            "/logisticInfos/1/lineItem/quantity",
            "must be an integer, but is a string, says the schema pages/")
        .findsNothingElse();
  }

  @Test
  void memberThatIsRenamedInTheSchemaOnlyIsFoundInTheExample() {
    spec.replace(PAGE, "tmallOrderId:", "tmallOrder:")
        .lint()
        .finds(
            REQUEST,
            "/tmallOrderId",
            "the example has the member 'tmallOrderId', but the schema "
                + PAGE
                + "#/components/schemas/UpdateLogisticInfoRequest does not describe it. "
                + "Add it to the schema, or rename it in both.");
  }

  @Test
  void memberThatIsRenamedInTheExampleOnlyIsFound() {
    spec.replace(REQUEST, "\"logisticCompanyName\": \"圆通\"", "\"carrier\": \"圆通\"")
        .lint()
        .finds(
            REQUEST,
            "/logisticInfos/0/domesticLogisticInfo/1/carrier",
            "/DomesticLogisticInfo does not describe it.")
        .findsNothingElse();
  }

  @Test
  void memberThatIsRenamedInAnEnvelopeIsFoundInTheExample() {
    spec.replace(ENVELOPE, "success: success", "success: ok")
        .replace(ENVELOPE, "        success:\n          type", "        ok:\n          type")
        .lint()
        .finds(RESPONSE, "/success", "/UpdateLogisticInfoResponse does not describe it.");
  }

  @Test
  void memberOfAnObjectOfWhichNothingIsKnownNeedsNoDescription() {
    spec.replace(RESPONSE, "\"data\": null", "\"data\": {\"parcels\": []}")
        .lint()
        .findsNothingElse();
  }
}
