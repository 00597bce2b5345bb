package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.REQUEST;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalarExampleRuleTest {
  private static final String MEMBER =
      SCHEMAS + "/UpdateLogisticInfoRequest/properties/tmallOrderId";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder).replace(PAGE, "          example: '12345667'\n", "");
  }

  @Test
  void memberIsShownByTheExampleOfItsBody() {
    spec.lint().findsNothingElse();
  }

  @Test
  void memberThatTheExampleOfItsBodyLeavesEmptyIsShownWithAValue() {
    spec.replace(REQUEST, "\"12345667\"", "null")
        .lint()
        .finds(PAGE, MEMBER + "/example", "Give a value, the vendor's where a page shows one.")
        .findsNothingElse();
  }

  @Test
  void elementOfAListIsShownWithAValue() {
    spec.replace("pages/order-pay.yaml", "            example: 2257164624870311973\n", "")
        .lint()
        .finds(
            "pages/order-pay.yaml",
            SCHEMAS + "/PaymentResult/properties/cantPayOrderList/items/example",
            "is missing, and no example of a body has a value at this place.")
        .findsNothingElse();
  }

  @Test
  void vocabularyIsShownWithAValue() {
    spec.replace("shared/product-search.yaml", "      example: price\n", "")
        .lint()
        .finds("shared/product-search.yaml", SCHEMAS + "/ProductSortKey/example", "Give a value")
        .findsNothingElse();
  }
}
