package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaKeywordRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void keywordIsOneOfOpenApi() {
    spec.replace(PAGE, "          nullable: true", "          nulable: true")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/orderId/nulable",
            "OpenAPI 3.0 has no schema keyword 'nulable'.")
        .findsNothingElse();
  }

  @Test
  void keywordOfOurOwnBeginsWithX() {
    spec.replace(PAGE, "          nullable: true", "          nullable: true\n          x-own: 1")
        .lint()
        .findsNothingElse();
  }

  @Test
  void typeIsOneOfOpenApi() {
    spec.replace(PAGE, "          type: string", "          type: text")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/orderId/type",
            "is no type. Write one of array, boolean");
  }

  @Test
  void nullableIsTrueOrFalse() {
    spec.replace(PAGE, "nullable: true", "nullable: 'yes'")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/orderId/nullable",
            "is neither true nor false.")
        .findsNothingElse();
  }

  @Test
  void schemaWithMembersIsAnObject() {
    spec.replace(PAGE, "      type: object\n      description: Order,", "      description: Order,")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/type",
            "is not object, but there are properties.")
        .findsNothingElse();
  }

  @Test
  void schemaWithElementsIsAnArray() {
    spec.replace(PAGE, "          type: array\n", "")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/logisticInfos/type",
            "is not array, but there are items.")
        .findsNothingElse();
  }
}
