package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.LINE_ITEM;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaShapeRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void objectWithinAMemberHasAName() {
    spec.replace(
            PAGE,
            "          type: string\n",
            "          type: object\n          properties: {a: {type: string}}\n")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/orderId",
            "describes an object without giving it a name.");
  }

  @Test
  void objectWithinAnArrayHasAName() {
    spec.replace(
            PAGE,
            "items:\n            $ref: '#/components/schemas/LogisticInfo'",
            "items:\n            allOf: [$ref: '#/components/schemas/LogisticInfo']")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/logisticInfos/items",
            "Move it to components/schemas")
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/logisticInfos/items/description",
            "Say what one element is.")
        .findsNothingElse();
  }

  @Test
  void vocabularyHasAName() {
    spec.replace(
            PAGE,
            "description: Name of the carrier",
            "enum: [顺丰, 圆通]\n          description: Name of the carrier")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/properties/logisticCompanyName/enum",
            "lists values without giving the vocabulary a name.")
        .findsNothingElse();
  }

  @Test
  void vocabularyIsOpen() {
    spec.replace(LINE_ITEM, "type: object", "type: object\n      enum: [{}]")
        .lint()
        .finds(LINE_ITEM, SCHEMAS + "/LineItem/x-open-enum", "Write x-open-enum: true.");
  }

  @Test
  void requiredMemberExists() {
    spec.replace(
            PAGE,
            "      description: Order,",
            "      required: [orderId, orderNo]\n      description: Order,")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/required/1",
            "the schema has no member 'orderNo'.");
  }

  @Test
  void requiredMemberOfAPartExists() {
    spec.replace(
            PAGE, "        - type: object\n", "        - type: object\n          required: [dat]\n")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoResponse/allOf/1/required/0",
            "the schema has no member 'dat'.");
  }

  @Test
  void formatOfAStringIsOneThatHasAJavaType() {
    spec.replace(PAGE, "format: epoch-seconds", "format: date-time")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/DomesticLogisticInfo/properties/rtsTime/format",
            "no format is called 'date-time'.");
  }

  @Test
  void integerHasASize() {
    spec.replace(LINE_ITEM, "          format: int32\n", "")
        .lint()
        .finds(
            LINE_ITEM,
            SCHEMAS + "/LineItem/properties/quantity/format",
            "is missing. Use one of int32, int64.")
        .findsNothingElse();
  }
}
