package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One of the rules by which a value is matched.
 *
 * @param kind what Pact calls it
 * @param pattern the pattern of a {@code regex}, else empty
 * @param least how many elements a list has at least; 0 for any number
 * @param most how many elements a list has at most
 */
record Matcher(String kind, String pattern, int least, int most) {
  /** The very value. Pact has it where no rule is written. */
  static final Matcher EXACT = new Matcher("equality", "", 0, Integer.MAX_VALUE);

  private static final Set<String> NUMBERS = Set.of("number", "integer", "decimal");

  static Matcher of(JsonNode rule) {
    return new Matcher(
        rule.path("match").asText(),
        rule.path("regex").asText(),
        rule.path("min").asInt(0),
        rule.path("max").asInt(Integer.MAX_VALUE));
  }

  /** The same for what is within a list: its elements are not counted. */
  Matcher within() {
    return new Matcher(kind, pattern, 0, Integer.MAX_VALUE);
  }

  /** Whether whatever passes this passes the other one as well, as far as can be told. */
  boolean isAtLeastAsStrictAs(Matcher other) {
    if (equals(EXACT) || equals(other)) {
      return true;
    }
    boolean kindIs =
        kind.equals(other.kind)
            ? pattern.equals(other.pattern)
            : switch (other.kind) {
              // A pattern takes numbers and texts alike.
              case "type" -> NUMBERS.contains(kind) || kind.equals("boolean");
              case "number" -> kind.equals("integer") || kind.equals("decimal");
              default -> false;
            };
    return kindIs && least >= other.least && most <= other.most;
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>(List.of(kind));
    if (!pattern.isEmpty()) {
      words.add(pattern);
    }
    if (least > 0) {
      words.add("at least " + least);
    }
    if (most < Integer.MAX_VALUE) {
      words.add("at most " + most);
    }
    return String.join(" ", words);
  }
}
