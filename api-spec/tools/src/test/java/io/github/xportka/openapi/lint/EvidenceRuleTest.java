package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          path: seed\\n | inferred: [The path.]\\n | #/pathItem/post/x-evidence/path | 'path' is missing. Write one of observed, seed,
          level: seed | level: sister | #/pathItem/post/x-evidence/level | but the weakest of path, request and response is seed
          06:50:46 | 06:50 | #/pathItem/post/x-evidence/modified | does not have the form of the vendor's pages
          path: seed | path: observed | #/pathItem/post/x-evidence/observed | The level observed needs the date of the exchange
          modified: | observed: '2026-11-25' #: | #/pathItem/post/x-evidence/observed | belongs to the level observed, which is not stated here
          modified: | changed: | #/pathItem/post/x-evidence/changed | is unknown in x-evidence. Write one of inferred, level, modified, observed, page, pages, path,
          modified: | inferred: [''] #: | #/pathItem/post/x-evidence/inferred/0 | Write each conclusion without a page as a sentence.
          modified: | inferred: The meaning. #: | #/pathItem/post/x-evidence/inferred | 'inferred' is not a list
          modified: | pages: {path: 'https://doc-en-ka.xportcn.com/other'} #: | #/pathItem/post/x-evidence/pages/path | is unknown in pages. Write one of request, response;
          modified: | pages: {response: 'https://doc.pandapon.com/other'} #: | #/pathItem/post/x-evidence/pages/response | does not belong to the documentation of the level seed
          modified: | pages: {response: 'https://doc-en-ka.xportcn.com/send-parcel'} #: | #/pathItem/post/x-evidence/pages/response | is the page of the operation
          modified: | pages: {response: 'http://doc-en-ka.xportcn.com/other'} #: | #/pathItem/post/x-evidence/pages/response | is not an https address
          """)
  void findsViolationOfOperation(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level: inferred\\n            inferred: | level: guessed\\n            inferred: | #/components/schemas/SendParcelRequest/properties/pickupTime/x-evidence/level | 'guessed' is unknown. Write one of observed, seed,
          level: inferred\\n            inferred: | level: inferred\\n            sure: true\\n            inferred: | #/components/schemas/SendParcelRequest/properties/pickupTime/x-evidence/sure | Write one of inferred, level, observed, page.
          level: inferred\\n            inferred: | level: sister\\n            inferred: | #/components/schemas/SendParcelRequest/properties/pickupTime/x-evidence/page | The level sister stands for documentation, but the page is missing
          inferred:\\n              - The time is the time of collection.\\n | \\n | #/components/schemas/SendParcelRequest/properties/pickupTime/x-evidence/inferred | 'inferred' is missing
          """)
  void findsViolationOfProperty(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level: seed | level: sister | #/components/schemas/Address/x-evidence/page | does not belong to the documentation of the level sister
          """)
  void findsViolationOfSchema(String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/address.yaml", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inferred: [The operation does not need a body.] | inferred: [] | #/pathItem/get/x-evidence/inferred | is missing
          """)
  void findsViolationOfInferredOperation(
      String text, String replacement, String place, String words) {
    assertViolation(folder, "pages/parcel-list.yaml", text, replacement, place, words);
  }

  @Test
  void findsMissingEvidenceOfOperation() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "    x-evidence:", "    evidence:"))
        .finds(PAGE + "#/pathItem/post/x-evidence/request", "The evidence level is missing.")
        .findsNothingElse();
  }

  @Test
  void findsUnknownLevelOfOperation() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "request: seed", "request: sure"))
        .finds(PAGE + "#/pathItem/post/x-evidence/request", "'sure' is unknown.");
  }

  @Test
  void findsMissingPageOfOperation() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "      page: https", "      x-page: https"))
        .finds(PAGE + "#/pathItem/post/x-evidence/page", "or set path to inferred");
  }

  @Test
  void findsPageOfOtherDocumentation() {
    lint(DocumentFolder.parcels(folder)
            .replace(PAGE, "page: https://doc-en-ka.xportcn.com", "page: https://parcels.example"))
        .finds(
            PAGE + "#/pathItem/post/x-evidence/page",
            "The page does not belong to the documentation of the level seed.");
  }

  @Test
  void findsMissingPageOfSchema() {
    lint(DocumentFolder.parcels(folder)
            .replace("shared/address.yaml", ", page: https://doc-en-ka.xportcn.com/send-parcel", "")
            .replace("shared/address.yaml", "level: seed", "level: sister"))
        .finds("shared/address.yaml#/components/schemas/Address/x-evidence/page", "page is missing")
        .findsNothingElse();
  }

  @Test
  void acceptsUnknownPageOfInferredPath() {
    lint(DocumentFolder.parcels(folder)
            .replace(PAGE, "      page: https://doc-en-ka.xportcn.com/send-parcel\n", "")
            .replace(PAGE, "      level: seed", "      inferred: [All.]\n      level: inferred")
            .replace(PAGE, "path: seed", "path: inferred")
            .replace(PAGE, "request: seed", "request: upstream")
            .replace(PAGE, "response: seed", "response: upstream"))
        .findsNothingElse();
  }

  @Test
  void acceptsOtherPageOfPart() {
    lint(DocumentFolder.parcels(folder)
            .replace(
                PAGE, "modified:", "pages: {response: 'https://doc-en-ka.xportcn.com/other'} #"))
        .findsNothingElse();
  }
}
