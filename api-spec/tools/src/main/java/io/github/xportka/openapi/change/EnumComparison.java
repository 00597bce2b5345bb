package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.LOOSER;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** Comparison of enumerated values. Each value is a constant in Java, which programs can use. */
final class EnumComparison {
  private EnumComparison() {}

  static void compare(ChangeRecorder at, Schema before, Schema after) {
    NamedValues<String> constants = new NamedValues<>(constants(before), constants(after));
    boolean isEnum = !constants.after().isEmpty();
    if (constants.before().isEmpty() == isEnum) {
      at.add(BREAKING, isEnum ? "is an enum now" : "is no longer an enum");
      return;
    }
    boolean isOpen = after.isOpenEnum();
    if (before.isOpenEnum() != isOpen) {
      at.add(BREAKING, isOpen ? "is an open enum now" : "is a closed enum now");
    }
    constants.compare(
        (value, constant) -> at.add(BREAKING, "no longer has the value `" + value + "`"),
        (value, constant) ->
            at.add(
                isOpen ? COMPATIBLE : LOOSER,
                "now has the value `" + value + "`" + (isOpen ? "" : " in a closed enum")),
        (value, one, other) -> {
          if (!one.equals(other)) {
            at.add(
                BREAKING,
                "has the constant `%s` instead of `%s` for the value `%s`"
                    .formatted(other, one, value));
          }
        });
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
