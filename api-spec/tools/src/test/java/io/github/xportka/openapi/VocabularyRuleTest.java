package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyRuleTest {
  private static final String FLOW = "shared/order-flow.yaml";
  private static final String VALUES = "enum: [general, fenxiao,";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void valueHasANameInJavaAndAMeaning() {
    spec.replace(FLOW, VALUES, "enum: [wholesale, general, fenxiao,")
        .lint()
        .finds(
            FLOW,
            SCHEMAS + "/OrderFlow/x-enum-varnames",
            "has 8 entries, but there are 9 values. Write one for each value")
        .finds(
            FLOW,
            SCHEMAS + "/OrderFlow/x-enum-descriptions",
            "has 8 entries, but there are 9 values.")
        .findsNothingElse();
  }

  @Test
  void valueIsThereOnce() {
    spec.replace(FLOW, VALUES, "enum: [fenxiao, fenxiao,")
        .lint()
        .finds(FLOW, SCHEMAS + "/OrderFlow/enum/1", "'fenxiao' is there twice. Take one out.")
        .findsNothingElse();
  }

  @Test
  void nameInJavaIsThereOnce() {
    spec.replace(FLOW, "        - GENERAL\n", "        - PAIRED\n")
        .lint()
        .finds(FLOW, SCHEMAS + "/OrderFlow/x-enum-varnames/3", "'PAIRED' is there twice.")
        .findsNothingElse();
  }
}
