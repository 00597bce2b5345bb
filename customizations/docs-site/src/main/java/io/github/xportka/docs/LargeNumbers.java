package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** Integers of more digits than a number of JavaScript has: a script that reads one rounds it. */
final class LargeNumbers {
  private LargeNumbers() {}

  static boolean isLarge(JsonNode value) {
    return value.isNumber()
        && BigDecimal.valueOf(value.doubleValue()).compareTo(value.decimalValue()) != 0;
  }

  static boolean areIn(JsonNode value) {
    return isLarge(value) || value.valueStream().anyMatch(LargeNumbers::areIn);
  }

  /** The same with its large numbers as text, every digit kept. */
  static JsonNode asText(JsonNode value) {
    if (isLarge(value)) {
      return TextNode.valueOf(value.asText());
    }
    if (value instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(asText(member.getValue())));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, asText(array.get(i)));
      }
    }
    return value;
  }
}
