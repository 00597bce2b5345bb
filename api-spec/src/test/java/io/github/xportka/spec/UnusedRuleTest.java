package io.github.xportka.spec;

import static io.github.xportka.spec.SpecFolder.PAGE;
import static io.github.xportka.spec.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void pageThatTheMainFileDoesNotNameIsFound() {
    spec.write("pages/lost.yaml", "pathItem: {}")
        .lint()
        .finds("pages/lost.yaml", "", "no other file refers to this one.")
        .findsNothingElse();
  }

  @Test
  void schemaThatNothingRefersToIsFound() {
    spec.replace(
            PAGE,
            "    DomesticLogisticInfo:",
            "    Lost:\n      type: string\n      description: Lost.\n    DomesticLogisticInfo:")
        .lint()
        .finds(PAGE, SCHEMAS + "/Lost", "nothing refers to the schema.")
        .findsNothingElse();
  }
}
