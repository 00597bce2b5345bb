package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.LINE_ITEM;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCoverageRuleTest {
  private static final String BUYER =
      """
      buyer:
        type: string
        description: The buyer.
        example: Test
      """
          .indent(8);
  private static final String COLOR = BUYER.replace("buyer", "color");

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void memberThatIsSaidToBeOnThePageIsInItsExample() {
    spec.replace(PAGE, "        tmallOrderId:", BUYER + "        tmallOrderId:")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/buyer",
            "is not in examples/updateLogisticInfo/request.json")
        .findsNothingElse();
  }

  @Test
  void memberThatIsRenamedInTheSchemaOnlyIsFound() {
    spec.replace(PAGE, "tmallOrderId:", "tmallOrder:")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/tmallOrder",
            "give it an x-evidence of its own.");
  }

  @Test
  void memberOfASharedSchemaThatIsSaidToBeOnThePageIsInItsExample() {
    spec.replace(LINE_ITEM, "      properties:", "      properties:\n" + COLOR)
        .lint()
        .finds(
            LINE_ITEM,
            SCHEMAS + "/LineItem/properties/color",
            "is not in examples/updateLogisticInfo/request.json");
  }

  @Test
  void memberWithEvidenceOfItsOwnNeedsNoExample() {
    spec.replace(
            PAGE,
            "        tmallOrderId:",
            BUYER
                + "          x-evidence: {level: inferred, inferred: [It is ours.]}\n        tmallOrderId:")
        .lint()
        .findsNothingElse();
  }

  @Test
  void memberOfASchemaThatIsKnownLessNeedsNoExample() {
    spec.replace(LINE_ITEM, "level: seed", "level: upstream")
        .replace(LINE_ITEM, "        page: https://doc-en-ka.xportcn.com/api-338074934\n", "")
        .replace(LINE_ITEM, "      properties:", "      properties:\n" + COLOR)
        .lint()
        .findsNothingElse();
  }

  @Test
  void memberOfAnOperationThatIsKnownLessNeedsNoExample() {
    spec.replace(PAGE, "      level: seed", "      level: sister")
        .replace(PAGE, "request: seed", "request: sister")
        .replace(
            PAGE,
            "      modified:",
            "      pages: {request: https://doc.pandapon.com/api-250313136}\n      modified:")
        .replace(PAGE, "        tmallOrderId:", BUYER + "        tmallOrderId:")
        .lint()
        .findsNothingElse();
  }

  @Test
  void memberThatIsAReferenceIsInTheExampleHoweverLittleIsKnownOfWhatItLeadsTo() {
    spec.replace(
            PAGE,
            "        tmallOrderId:",
            "        country: {$ref: '../shared/language.yaml#/components/schemas/Language'}\n"
                + "        tmallOrderId:")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/country",
            "is not in examples/updateLogisticInfo/request.json")
        .findsNothingElse();
  }
}
