package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.OPERATION;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTextRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void descriptionDoesNotEndAComment() {
    spec.replace(PAGE, "on Tmall.", "on */ Tmall.")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/tmallOrderId/description",
            "holds */.")
        .findsNothingElse();
  }

  @Test
  void inferredSentenceDoesNotEndAComment() {
    spec.replace(PAGE, "The meaning", "The meaning */")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/inferred/0", "holds */.")
        .findsNothingElse();
  }

  @Test
  void inferredSentenceFitsIntoAString() {
    spec.replace(PAGE, "The meaning", "The \"meaning\"")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/inferred/0",
            "has a double quote, a backslash or a line break.")
        .findsNothingElse();
  }

  @Test
  void summaryFitsIntoAString() {
    spec.replace(PAGE, "summary: Update", "summary: Update \\")
        .lint()
        .finds(PAGE, OPERATION + "/summary", "has a double quote, a backslash or a line break.")
        .findsNothingElse();
  }

  @Test
  void formulaFitsIntoAString() {
    spec.replace("shared/signing.yaml", "formula: '{accessKey}", "formula: '\"{accessKey}")
        .lint()
        .finds(
            "shared/signing.yaml",
            "/components/securitySchemes/headerSignature/x-signing/formula",
            "has a double quote")
        .findsNothingElse();
  }
}
