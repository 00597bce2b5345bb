package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaExampleRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void exampleOfAMemberIsValid() {
    spec.replace(PAGE, "example: '21'", "example: 21")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/orderId/example",
            "must be a string, but is an integer.")
        .findsNothingElse();
  }

  @Test
  void partOfAnExampleIsNamed() {
    spec.replace(
            PAGE,
            "          description: Domestic parcels.",
            "          description: Domestic parcels.\n          example: [{rtsTime: now}]")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/LogisticInfo/properties/domesticLogisticInfo/example/0/rtsTime",
            "does not match the pattern")
        .findsNothingElse();
  }
}
