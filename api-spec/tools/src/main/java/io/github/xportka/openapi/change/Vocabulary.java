package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that a schema lists. Each is a constant in Java, so that none may go. */
final class Vocabulary {
  private static final String VALUES = "enum";

  private Vocabulary() {}

  static void compare(Scope at, JsonNode was, JsonNode is, SchemaUses.Use use) {
    if (was.has(VALUES) != is.has(VALUES)) {
      at.breaking(is.has(VALUES) ? "is a vocabulary now" : "is no vocabulary any more");
      return;
    }
    Map<String, String> valuesWere = read(was);
    Map<String, String> valuesAre = read(is);
    valuesWere.forEach(
        (value, nameWas) -> {
          String nameIs = valuesAre.get(value);
          if (nameIs == null) {
            at.breaking("lost the value `" + value + "`");
          } else if (!nameIs.equals(nameWas)) {
            at.breaking("calls the value `%s` `%s`, it was `%s`".formatted(value, nameIs, nameWas));
          }
        });
    boolean breaking = use.isReceived() && !is.path("x-open-enum").asBoolean();
    for (String value : valuesAre.keySet()) {
      if (!valuesWere.containsKey(value)) {
        at.add(
            breaking ? Effect.BREAKING : Effect.COMPATIBLE,
            "got the value `" + value + "`" + (breaking ? ", and takes only what it lists" : ""));
      }
    }
  }

  private static Map<String, String> read(JsonNode schema) {
    Map<String, String> values = new LinkedHashMap<>();
    JsonNode names = schema.path("x-enum-varnames");
    for (JsonNode value : schema.path(VALUES)) {
      values.put(value.asText(), names.path(values.size()).asText());
    }
    return values;
  }
}
