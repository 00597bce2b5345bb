package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** Numbers with more digits than a JavaScript number: a script that parses them rounds them. */
final class LargeNumbers {
  private LargeNumbers() {}

  static boolean isLarge(JsonNode value) {
    return value.isNumber()
        && BigDecimal.valueOf(value.doubleValue()).compareTo(value.decimalValue()) != 0;
  }

  static boolean areIn(JsonNode value) {
    return isLarge(value) || value.valueStream().anyMatch(LargeNumbers::areIn);
  }

  /** Returns the value with large numbers as text, so that every digit is kept. */
  static JsonNode asText(JsonNode value) {
    if (isLarge(value)) {
      return TextNode.valueOf(value.asText());
    }
    if (value instanceof ObjectNode object) {
      object.properties().forEach(property -> property.setValue(asText(property.getValue())));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, asText(array.get(i)));
      }
    }
    return value;
  }
}
