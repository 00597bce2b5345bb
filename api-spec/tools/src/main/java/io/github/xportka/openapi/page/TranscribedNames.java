package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.CamelCase;
import io.github.xportka.openapi.model.HttpMethod;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that a transcription derives from titles, paths and property names. */
final class TranscribedNames {
  private static final int MAX_LENGTH = 60;

  private TranscribedNames() {}

  /**
   * Returns an operation id that is not taken: the shortest end of the path that has several words,
   * because {@code list} or {@code create} alone does not tell operations apart; otherwise method
   * and path.
   */
  static String operationId(String path, HttpMethod method, Set<String> taken) {
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      String name = CamelCase.of(path.substring(slash + 1));
      if (name.matches(slash == 0 ? "[a-z].*" : "[a-z].*[A-Z].*") && !taken.contains(name)) {
        return name;
      }
    }
    return unique(CamelCase.of(method.key() + " " + path), taken::contains);
  }

  /** Adds a number to a name that is taken. */
  static String unique(String name, Predicate<String> isTaken) {
    String unique = name;
    for (int number = 2; isTaken.test(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  /**
   * Returns the name of a page file without its extension: a short title in Latin letters, or else
   * the operation id.
   */
  static String file(String title, String operationId) {
    String name = title.replaceAll("[(（].*", "");
    boolean isLatin = name.matches("(?=.*[A-Za-z])[ -\\u024f]{1," + MAX_LENGTH + "}");
    String words = isLatin ? name : operationId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    String file = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return file.substring(0, Math.min(file.length(), MAX_LENGTH)).replaceAll("^-|-$", "");
  }

  /** Returns the name of a constant for an enumerated value or an operation id. */
  static String constant(String value) {
    String words = value.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    String name = words.replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return name.matches("[A-Z].*") ? name : "VALUE_" + name;
  }
}
