package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.HttpMethod;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that a transcription derives from titles, paths and property names. */
final class TranscribedNames {
  private TranscribedNames() {}

  /** Returns an operation id that is not taken: the end of the path, or method and path. */
  static String operationId(String path, HttpMethod method, Set<String> taken) {
    String end = path.substring(path.lastIndexOf('/') + 1);
    String name = camelCase(end);
    if (name.matches("[a-z].*") && !end.startsWith("{") && !taken.contains(name)) {
      return name;
    }
    return unique(camelCase(method.key() + " " + path), taken::contains);
  }

  /** Adds a number to a name that is taken. */
  static String unique(String name, Predicate<String> isTaken) {
    String unique = name;
    for (int number = 2; isTaken.test(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  /** Returns the name of a page file without its extension. */
  static String file(String title, String operationId) {
    String name = title.replaceAll("[(（].*", "").toLowerCase(Locale.ROOT);
    String plain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    boolean isTitle = plain.matches(".*[a-z].*") && name.codePoints().allMatch(c -> c < 0x250);
    return isTitle
        ? plain
        : operationId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  static String camelCase(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : text.split("[^a-zA-Z0-9]+", -1)) {
      name.append(name.isEmpty() ? word : upperFirst(word));
    }
    return name.toString();
  }

  static String upperFirst(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns the name of a constant for an enumerated value. */
  static String constant(String value) {
    String name = value.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z].*") ? upper : "VALUE" + (upper.isEmpty() ? "" : "_" + upper);
  }
}
