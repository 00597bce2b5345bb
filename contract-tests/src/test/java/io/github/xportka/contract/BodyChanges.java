package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.change.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares a body, and how each of its values is matched, with what became of it. */
final class BodyChanges {
  /** Takes what is found. */
  interface Sink {
    void add(Effect effect, String place, String what);
  }

  private final String part;
  private final Expectations were;
  private final Expectations are;
  private final Sink sink;

  BodyChanges(String part, Expectations were, Expectations are, Sink sink) {
    this.part = part;
    this.were = were;
    this.are = are;
    this.sink = sink;
  }

  void compare(JsonNode was, JsonNode is) {
    compare(List.of(), was, is);
  }

  private void compare(List<String> path, JsonNode was, JsonNode is) {
    if (was.isMissingNode() && is.isMissingNode()) {
      return;
    }
    if (is.isMissingNode()) {
      add(Effect.LOOSENED, path, isSent() ? "is no longer sent" : "is no longer relied on");
    } else if (was.isMissingNode()) {
      add(Effect.ADDED, path, isSent() ? "is sent" : "is relied on");
    } else if (was.getNodeType() != is.getNodeType()) {
      add(Effect.CHANGED, path, "is " + type(is) + ", it was " + type(was));
    } else if (was.isObject()) {
      for (String name : InteractionChanges.names(was, is)) {
        compare(step(path, name), was.path(name), is.path(name));
      }
    } else if (was.isArray()) {
      compareMatching(path, were.ownAt(path), are.ownAt(path));
      for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
        compare(step(path, "[" + i + "]"), was.path(i), is.path(i));
      }
    } else {
      compareValues(path, was, is);
    }
  }

  private void compareValues(List<String> path, JsonNode was, JsonNode is) {
    Matching matchingWas = were.at(path);
    Matching matchingIs = are.at(path);
    compareMatching(path, matchingWas, matchingIs);
    if (!was.equals(is)) {
      boolean checked = matchingWas.isExact() && matchingIs.isExact();
      if (isSent() || !checked) {
        add(Effect.EXAMPLE, path, "has another example");
      } else {
        add(Effect.CHANGED, path, "has another value");
      }
    }
  }

  private void compareMatching(List<String> path, Matching was, Matching is) {
    if (!was.equals(is)) {
      Effect effect =
          is.isAtLeastAsStrictAs(was)
              ? Effect.TIGHTENED
              : was.isAtLeastAsStrictAs(is) ? Effect.LOOSENED : Effect.CHANGED;
      add(effect, path, "is matched by " + is + ", it was by " + was);
    }
  }

  private boolean isSent() {
    return part.equals("request");
  }

  private static String type(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> step(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  private void add(Effect effect, List<String> path, String what) {
    StringBuilder place = new StringBuilder(part);
    for (String step : path) {
      place.append(step.startsWith("[") ? step : "." + step);
    }
    sink.add(effect, place.toString(), what);
  }
}
