package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Comparison of enumerated values. Each value is a constant in Java, which programs can use. */
final class EnumComparison {
  /** The keys that this comparison handles. */
  static final Set<String> KEYS = Set.of("enum", Schema.OPEN_ENUM, "x-enum-varnames");

  private EnumComparison() {}

  static void compare(ChangeRecorder at, Schema before, Schema after) {
    Map<String, String> constantsBefore = constants(before);
    Map<String, String> constantsAfter = constants(after);
    if (constantsBefore.isEmpty() != constantsAfter.isEmpty()) {
      at.breaking(constantsAfter.isEmpty() ? "is no longer an enum" : "is an enum now");
      return;
    }
    boolean isOpen = after.isOpenEnum();
    if (before.isOpenEnum() != isOpen) {
      at.breaking(isOpen ? "is an open enum now" : "is a closed enum now");
    }
    constantsBefore.forEach(
        (value, constantBefore) -> {
          String constantAfter = constantsAfter.get(value);
          if (constantAfter == null) {
            at.breaking("no longer has the value `" + value + "`");
          } else if (!constantAfter.equals(constantBefore)) {
            at.breaking(
                "has the constant `%s` instead of `%s` for the value `%s`"
                    .formatted(constantAfter, constantBefore, value));
          }
        });
    for (String value : JsonComparison.without(constantsAfter.keySet(), constantsBefore.keySet())) {
      if (isOpen) {
        at.compatible("now has the value `" + value + "`");
      } else {
        at.looser("now has the value `" + value + "` in a closed enum");
      }
    }
  }

  private static Map<String, String> constants(Schema schema) {
    Map<String, String> constants = new LinkedHashMap<>();
    JsonNode names = schema.node().at("x-enum-varnames").value();
    for (JsonNode value : schema.enumValues()) {
      constants.put(value.asText(), names.path(constants.size()).asText());
    }
    return constants;
  }
}
