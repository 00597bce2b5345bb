package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.CamelCase;
import io.github.xportka.openapi.model.HttpMethod;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that a transcription derives from titles, paths and property names. */
final class TranscribedNames {
  private static final int MAX_LENGTH = 60;

  /** Last steps of paths that do not tell operations apart. */
  private static final Set<String> GENERAL =
      Set.of(
          "get", "page", "list", "detail", "create", "update", "delete", "query", "add", "save",
          "info", "data", "set");

  private TranscribedNames() {}

  /** Returns an operation id that is not taken: the end of the path, or method and path. */
  static String operationId(String path, HttpMethod method, Set<String> taken) {
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      String end = path.substring(slash + 1);
      String name = CamelCase.of(end);
      if (name.matches("[a-z].*")
          && !end.startsWith("{")
          && !GENERAL.contains(name)
          && !taken.contains(name)) {
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

  /** Returns the name of a page file without its extension. */
  static String file(String title, String operationId) {
    String name = title.replaceAll("[(（].*", "").toLowerCase(Locale.ROOT);
    String plain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    boolean isTitle = plain.matches(".*[a-z].*") && name.codePoints().allMatch(c -> c < 0x250);
    String file =
        isTitle
            ? plain
            : operationId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return file.length() <= MAX_LENGTH
        ? file
        : file.substring(0, MAX_LENGTH).replaceAll("-+[^-]*$", "");
  }

  /** Returns the name of a constant for an enumerated value. */
  static String constant(String value) {
    String words = value.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    String name = words.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z].*") ? upper : "VALUE" + (upper.isEmpty() ? "" : "_" + upper);
  }
}
