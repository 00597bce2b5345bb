package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecLintTest {
  @Test
  void theSpecIsClean() {
    assertThat(SpecLint.check(SpecFolder.SPEC)).isEmpty();
  }

  @Test
  void specThatCannotBeBundledHasTheReasonAsItsOnlyFinding(@TempDir Path folder) {
    SpecFolder.copyOfTheSpec(folder)
        .replace(PAGE, "x-retry: unsafe", "x-retry: maybe")
        .replace("openapi.yaml", "#/pathItem", "#/path");

    assertThat(SpecLint.check(folder))
        .singleElement()
        .asString()
        .startsWith("openapi.yaml#/paths/");
  }

  @Test
  void everyFindingIsListed(@TempDir Path folder) {
    SpecFolder.copyOfTheSpec(folder)
        .replace(PAGE, "x-retry: unsafe", "x-retry: maybe")
        .replace(PAGE, "on Tmall.", "on Tmall");

    assertThat(SpecLint.check(folder)).hasSize(2);
  }

  @Test
  void findingIsReadOnOneLine() {
    assertThat(new Finding("a.yaml", "/b", "It is wrong.", "Put it right."))
        .hasToString("a.yaml#/b: It is wrong. Put it right.");
  }
}
