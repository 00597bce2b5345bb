package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.LINE_ITEM;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSchemaRuleTest {
  private static final String BOOKING = "pages/create-international-logistics-orders.yaml";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void schemaOfTwoPagesIsShared() {
    spec.write("pages/other.yaml", spec.read(LINE_ITEM))
        .replace(PAGE, "../shared/line-item.yaml", "other.yaml")
        .replace(BOOKING, "../shared/line-item.yaml", "other.yaml")
        .lint()
        .finds("pages/other.yaml", SCHEMAS + "/LineItem", "is used by " + BOOKING + " as well.");
  }

  @Test
  void sharedSchemaStatesItsEvidence() {
    spec.replace(
            BOOKING,
            "line-item.yaml#/components/schemas/LineItem",
            "freight-info.yaml#/components/schemas/FreightInfo")
        .replace(LINE_ITEM, "      x-evidence:", "      evidence:")
        .lint()
        .finds(LINE_ITEM, SCHEMAS + "/LineItem/x-evidence", "is missing from a shared schema.");
  }
}
