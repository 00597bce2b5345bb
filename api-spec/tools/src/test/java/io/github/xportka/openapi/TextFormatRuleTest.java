package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatRuleTest {
  private static final String TIME = SCHEMAS + "/DomesticLogisticInfo/properties/rtsTime";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void formatHasOnePatternEverywhere() {
    spec.replace(PAGE, "format: epoch-seconds", "format: epoch-milliseconds")
        .lint()
        .finds(
            PAGE,
            TIME + "/pattern",
            "is not the pattern that the format epoch-milliseconds has in"
                + " pages/message-access-manual.yaml#");
  }

  @Test
  void formatHasAPattern() {
    spec.replace(PAGE, "          pattern: '^[0-9]{10}([0-9]{3})?$'\n", "")
        .lint()
        .finds(PAGE, TIME + "/pattern", "is missing. Write the pattern of the text's format.")
        .findsNothingElse();
  }
}
