package io.github.xportka.spec;

import static io.github.xportka.spec.SpecFolder.LINE_ITEM;
import static io.github.xportka.spec.SpecFolder.PAGE;
import static io.github.xportka.spec.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSchemaRuleTest {
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
        .lint()
        .finds(
            "pages/other.yaml",
            SCHEMAS + "/LineItem",
            "is used by pages/update-domestic-logistics-information.yaml as well.");
  }

  @Test
  void sharedSchemaStatesItsEvidence() {
    spec.replace(LINE_ITEM, "      x-evidence:", "      evidence:")
        .lint()
        .finds(LINE_ITEM, SCHEMAS + "/LineItem/x-evidence", "is missing from a shared schema.");
  }
}
