package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.OPERATION;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.REFUSED;
import static io.github.xportka.openapi.SpecFolder.REQUEST;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFileRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void requestHasTheDocumentedExample() {
    spec.replace(PAGE, "            documented:", "            shown:")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/requestBody/content/application~1json/examples/documented",
            "is missing. Add the example as a file")
        .findsNothingElse();
  }

  @Test
  void answerHasTheDocumentedExample() {
    spec.replace(PAGE, "              documented:", "              shown:")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/responses/200/content/application~1json/examples/documented",
            "is missing.")
        .findsNothingElse();
  }

  @Test
  void answerHasARefusal() {
    spec.replace(PAGE, "              refused:", "              denied:")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/responses/200/content/application~1json/examples/refused",
            "is missing.")
        .findsNothingElse();
  }

  @Test
  void exampleIsAFile() {
    spec.replace(PAGE, "externalValue: ../examples/updateLogisticInfo/refused.json", "value: {}")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/responses/200/content/application~1json/examples/refused/externalValue",
            "Move the example to a file in examples/updateLogisticInfo/.")
        .finds(REFUSED, "", "nothing refers to the example.")
        .findsNothingElse();
  }

  @Test
  void exampleHasAName() {
    spec.replace(PAGE, "          examples:", "          example: {}\n          examples:")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/requestBody/content/application~1json/example",
            "is an example without a name.")
        .findsNothingElse();
  }

  @Test
  void exampleIsInTheFolderOfItsOperation() {
    spec.write("examples/other/refused.json", spec.read(REFUSED))
        .delete(REFUSED)
        .replace(PAGE, "updateLogisticInfo/refused.json", "other/refused.json")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/responses/200/content/application~1json/examples/refused/externalValue",
            "the example examples/other/refused.json is in another folder.")
        .findsNothingElse();
  }

  @Test
  void exampleFileExists() {
    spec.delete(REQUEST)
        .lint()
        .finds(
            PAGE,
            OPERATION + "/requestBody/content/application~1json/examples/documented/externalValue",
            "refers to the file examples/updateLogisticInfo/request.json, which does not exist.")
        .findsNothingElse();
  }

  @Test
  void exampleThatNothingRefersToIsFound() {
    spec.write("examples/old.json", "{}")
        .lint()
        .finds("examples/old.json", "", "nothing refers to the example.")
        .findsNothingElse();
  }
}
