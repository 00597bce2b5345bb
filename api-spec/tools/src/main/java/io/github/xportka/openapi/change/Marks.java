package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a schema says of itself beside its shape. */
final class Marks {
  private Marks() {}

  static void compare(Scope at, JsonNode was, JsonNode is) {
    boolean personalWas = was.path("x-personal").asBoolean();
    boolean personalIs = is.path("x-personal").asBoolean();
    if (personalWas && !personalIs) {
      at.breaking("no longer counts as personal data");
    } else if (personalIs && !personalWas) {
      at.compatible("counts as personal data");
    }
    compareDeprecated(at, was, is);
    for (String list : List.of("x-implements", "x-message-types")) {
      List<String> were = Nodes.texts(was.path(list));
      List<String> are = Nodes.texts(is.path(list));
      Nodes.without(were, are).forEach(lost -> at.breaking("lost `" + lost + "` of " + list));
      Nodes.without(are, were).forEach(got -> at.compatible("got `" + got + "` of " + list));
    }
  }

  static void compareDeprecated(Scope at, JsonNode was, JsonNode is) {
    if (is.path("deprecated").asBoolean() != was.path("deprecated").asBoolean()) {
      at.compatible(is.path("deprecated").asBoolean() ? "is deprecated" : "is deprecated no more");
    }
  }
}
