package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceRuleTest {
  @Test
  void referenceStandsAlone(@TempDir Path folder) {
    SpecFolder.copyOfTheSpec(folder)
        .replace(PAGE, "        lineItem:\n", "        lineItem:\n          nullable: true\n")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/LogisticInfo/properties/lineItem/nullable",
            "is beside a $ref, and so counts for nothing.")
        .findsNothingElse();
  }
}
