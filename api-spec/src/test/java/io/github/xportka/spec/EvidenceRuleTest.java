package io.github.xportka.spec;

import static io.github.xportka.spec.SpecFolder.OPERATION;
import static io.github.xportka.spec.SpecFolder.PAGE;
import static io.github.xportka.spec.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRuleTest {
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
    spec.replace(PAGE, "      page: https", "      link: https")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/x-evidence/page",
            "Name the page, or set path to inferred when none was seen.")
        .findsNothingElse();
  }

  @Test
  void pageMayBeUnknownWhenThePathIsInferred() {
    spec.replace(PAGE, "      page: https", "      link: https")
        .replace(PAGE, "      level: seed", "      level: inferred")
        .replace(PAGE, "path: seed", "path: inferred")
        .lint()
        .findsNothingElse();
  }

  @Test
  void pageIsAnHttpsAddress() {
    spec.replace(PAGE, "      page: https", "      page: ftp")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/page", "is not an https address.")
        .findsNothingElse();
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
    spec.replace(PAGE, "      modified:", "      changed:").lint().findsNothingElse();
  }

  @Test
  void whatIsOnNoPageOfTheVendorIsSaidInSentences() {
    spec.replace(PAGE, "      level: seed", "      level: sister")
        .replace(PAGE, "path: seed", "path: sister")
        .replace(PAGE, "      inferred:", "      concluded:")
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
    spec.replace(PAGE, "      inferred:\n", "      inferred: The meaning.\n      concluded:\n")
        .lint()
        .finds(PAGE, OPERATION + "/x-evidence/inferred", "is no list. Write a list of sentences.")
        .findsNothingElse();
  }
}
