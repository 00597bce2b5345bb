package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.ENVELOPE;
import static io.github.xportka.openapi.SpecFolder.LINE_ITEM;
import static io.github.xportka.openapi.SpecFolder.OPERATION;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRuleTest {
  private static final String OF_THE_OPERATION =
      "      page: https://doc-en-ka.xportcn.com/api-338074934\n";
  private static final String INFERRED =
      """
            inferred:
              - The meaning of each property. The page shows only names and example values.
              - All properties are optional. The page does not show which properties are required.
      """;

  private static final String SISTER_RESPONSE =
      "      pages: {response: https://doc.pandapon.com/api-250313136}\n";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void operationStatesTheLevelOfItsPath() {
    spec.replace(PAGE, "      path: seed\n", "")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/path",
            "Write one of seed, vendor, sister, upstream, inferred.")
        .findsNothingElse();
  }

  @Test
  void levelIsOneOfTheAgreed() {
    spec.replace(PAGE, "request: seed", "request: sure")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/request", "is no level of evidence.");
  }

  @Test
  void operationStatesItsEvidence() {
    spec.replace(PAGE, "    x-evidence:", "    evidence:")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/request",
            "is missing. Say how well the request is known.")
        .findsNothingElse();
  }

  @Test
  void levelOfTheOperationIsItsWeakest() {
    spec.replace(PAGE, "response: seed", "response: upstream")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/level",
            "is seed, but the weakest of path, request and response is upstream.")
        .findsNothingElse();
  }

  @Test
  void pageIsNamedUnlessThePathIsInferred() {
    spec.replace(PAGE, OF_THE_OPERATION, "")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/page",
            "Name the page, or set path to inferred when none was seen.");
  }

  @Test
  void pageMayBeUnknownWhenThePathIsInferred() {
    spec.replace(PAGE, OF_THE_OPERATION, "")
        .replace(PAGE, "      level: seed", "      level: inferred")
        .replace(PAGE, "path: seed", "path: inferred")
        .replace(PAGE, "request: seed", "request: upstream")
        .replace(PAGE, "response: seed", "response: upstream")
        .lint()
        .findsNothingElse();
  }

  @Test
  void pageIsAnHttpsAddress() {
    spec.replace(PAGE, "      page: https://doc-en-ka", "      page: ftp://doc-en-ka")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/page", "is not an https address.");
  }

  @Test
  void timeOfModificationIsWrittenAsThePagesPrintIt() {
    spec.replace(PAGE, "06:50:46", "06:50")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/modified", "is no time as the vendor")
        .findsNothingElse();
  }

  @Test
  void timeOfModificationMayBeUnknown() {
    spec.replace(PAGE, "      modified: '2025-08-19 06:50:46'\n", "").lint().findsNothingElse();
  }

  @Test
  void whatIsOnNoPageOfTheVendorIsSaidInSentences() {
    spec.replace(PAGE, "      level: seed", "      level: sister")
        .replace(PAGE, "path: seed", "path: sister")
        .replace(PAGE, INFERRED, "")
        .lint()
        .finds(
            PAGE, OPERATION + "/x-evidence/inferred", "Say in a sentence each what we concluded.")
        .findsNothingElse();
  }

  @Test
  void inferredSentenceIsNotBlank() {
    spec.replace(PAGE, "      inferred:\n", "      inferred:\n        - ''\n")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/inferred/0", "Say in a sentence what we concluded")
        .findsNothingElse();
  }

  @Test
  void memberStatesALevelThatIsAgreed() {
    spec.replace(
            PAGE,
            "x-evidence:\n            level: inferred",
            "x-evidence:\n            level: guessed")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/properties/rtsTime/x-evidence/level",
            "is no level of evidence.")
        .findsNothingElse();
  }

  @Test
  void inferredIsAList() {
    spec.replace(PAGE, INFERRED, "      inferred: The meaning.\n")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/inferred", "is no list. Write a list of sentences.")
        .findsNothingElse();
  }

  @Test
  void statementIsMadeInTheWordsThatAreAgreed() {
    spec.replace(PAGE, "      modified:", "      changed:")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/changed",
            "is no word of x-evidence. "
                + "Write one of inferred, level, modified, page, pages, path, request, response.")
        .findsNothingElse();
  }

  @Test
  void memberHasOneLevel() {
    spec.replace(
            PAGE,
            "x-evidence:\n            level: inferred",
            "x-evidence:\n            level: inferred\n            sure: false")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/properties/rtsTime/x-evidence/sure",
            "Write one of inferred, level, page.")
        .findsNothingElse();
  }

  @Test
  void schemaThatIsOnAPageNamesIt() {
    spec.replace(ENVELOPE, "        page: https://doc-en-ka.xportcn.com/api-338074934\n", "")
        .lint()
        .finds(ENVELOPE, SCHEMAS + "/LogisticsEnvelope", "use the schema, so its evidence is open.")
        .findsNothingElse();
  }

  @Test
  void memberThatIsOnAnotherPageThanItsSchemaNamesIt() {
    spec.replace(
            PAGE,
            "x-evidence:\n            level: inferred",
            "x-evidence:\n            level: sister")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/properties/rtsTime/x-evidence/page",
            "is missing, though what is known as sister is on a page.")
        .findsNothingElse();
  }

  @Test
  void operationOfWhichAPartIsOnAPageNamesOneOfThatDocumentation() {
    spec.replace(PAGE, "      level: seed", "      level: sister")
        .replace(PAGE, "request: seed", "request: sister")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/x-evidence/page",
            "is missing, though what is known as sister is on a page.");
  }

  @Test
  void pageOfAnOperationIsOneThatALevelOfItStandsFor() {
    spec.replace(
            PAGE,
            "      page: https://doc-en-ka.xportcn.com/api-338074934\n",
            "      page: https://example.com/api\n")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/page", "is no page for what is known as seed.");
  }

  @Test
  void pageIsOneOfTheDocumentationThatTheLevelStandsFor() {
    spec.replace(LINE_ITEM, "level: seed", "level: sister")
        .lint()
        .finds(
            LINE_ITEM,
            SCHEMAS + "/LineItem/x-evidence/page",
            "is no page for what is known as sister.")
        .findsNothingElse();
  }

  @Test
  void memberThatIsInferredSaysWhatWasConcluded() {
    spec.replace(
            PAGE,
            "            inferred:\n              - >-\n                The value is the time",
            "          x-note:\n            said:\n              - >-\n                The value is the time")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/properties/rtsTime/x-evidence/inferred",
            "Say in a sentence each what we concluded.")
        .findsNothingElse();
  }

  @Test
  void acceptsPageOfResponseWithItsOwnLevel() {
    spec.replace(PAGE, "level: seed\n      path", "level: sister\n      path")
        .replace(PAGE, "response: seed", "response: sister")
        .replace(PAGE, OF_THE_OPERATION, OF_THE_OPERATION + SISTER_RESPONSE)
        .lint()
        .findsNothingElse();
  }

  @Test
  void rejectsPageThatDoesNotFitLevelOfResponse() {
    spec.replace(PAGE, OF_THE_OPERATION, OF_THE_OPERATION + SISTER_RESPONSE)
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/pages/response", "is not a page for the level seed.")
        .findsNothingElse();
  }

  @Test
  void rejectsPageOfUnknownPart() {
    spec.replace(
            PAGE, OF_THE_OPERATION, OF_THE_OPERATION + "      pages: {path: https://example.com}\n")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/pages/path", "is not a part with a page of its own.")
        .findsNothingElse();
  }
}
