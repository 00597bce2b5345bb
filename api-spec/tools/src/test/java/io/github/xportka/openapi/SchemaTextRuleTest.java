package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTextRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void schemaIsDescribed() {
    spec.replace(PAGE, "description: Parcel from", "x-note: Parcel from")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/description",
            "is missing. Say what DomesticLogisticInfo is.")
        .findsNothingElse();
  }

  @Test
  void memberIsDescribed() {
    spec.replace(PAGE, "description: ID of the order on the", "x-note: ID of the order on the")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/orderId/description",
            "is missing. Say what orderId is.")
        .findsNothingElse();
  }

  @Test
  void memberWithinAllOfIsDescribed() {
    spec.replace(PAGE, "description: Null", "x-note: Null")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoResponse/allOf/1/properties/data/description",
            "is missing. Say what data is.")
        .findsNothingElse();
  }

  @Test
  void descriptionEndsInAFullStop() {
    spec.replace(PAGE, "on Tmall.", "on Tmall")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/tmallOrderId/description",
            "does not end in a full stop.")
        .findsNothingElse();
  }

  @Test
  void elementOfAListIsDescribed() {
    spec.replace("shared/quality-inspection.yaml", "description: URL of an", "x-note: URL of an")
        .lint()
        .finds(
            "shared/quality-inspection.yaml",
            SCHEMAS + "/QualityInspection/properties/images/items/description",
            "is missing. Say what one element is.")
        .findsNothingElse();
  }
}
