package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What a value has to be besides its type: who sends it minds more of it, who reads it less. */
final class Constraint {
  private static final Set<String> LEAST =
      Set.of("minimum", "minLength", "minItems", "minProperties");
  private static final Set<String> MOST =
      Set.of("maximum", "maxLength", "maxItems", "maxProperties");

  private Constraint() {}

  static boolean isOne(String keyword) {
    return LEAST.contains(keyword) || MOST.contains(keyword) || keyword.equals("pattern");
  }

  static void compare(Scope at, String keyword, JsonNode was, JsonNode is, SchemaUses.Use use) {
    if (Nodes.isSame(was, is)) {
      return;
    }
    boolean tighter;
    boolean looser;
    if (was.isMissingNode() || is.isMissingNode()) {
      tighter = was.isMissingNode();
      looser = is.isMissingNode();
    } else if (!was.isNumber() || !is.isNumber()) {
      tighter = true; // Which of two patterns takes in the other is not to be seen.
      looser = true;
    } else {
      boolean more = is.decimalValue().compareTo(was.decimalValue()) > 0;
      tighter = more == LEAST.contains(keyword);
      looser = !tighter;
    }
    boolean breaking = (tighter && use.isSent()) || (looser && use.isReceived());
    at.add(breaking ? Effect.BREAKING : Effect.COMPATIBLE, Nodes.difference(keyword, was, is));
  }
}
