package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Derives names for the spec from those of a page. They hold ASCII letters and digits only. */
final class Names {
  private static final int LONGEST = 80;

  private Names() {}

  /** An operation's id from the last steps of its path: {@code /order/create} is create. */
  static String operationId(String path, int steps) {
    List<String> parts = words(path, "[/{}]+");
    List<String> last = parts.subList(Math.max(0, parts.size() - steps), parts.size());
    String id = last.stream().map(Names::upperFirst).collect(Collectors.joining());
    return id.isEmpty() ? "operation" : cut(lowerFirst(id));
  }

  /** A class's name from a member's; of a list's member, what one of its elements is. */
  static String schema(String member, boolean isList) {
    String singular = isList ? singular(member) : member;
    String name = camelCase(singular);
    return name.isEmpty() ? "Member" : cut(name);
  }

  static String singular(String plural) {
    if (plural.endsWith("List") && plural.length() > 4) {
      return plural.substring(0, plural.length() - 4);
    }
    if (plural.endsWith("ies") && plural.length() > 4) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    for (String ending : List.of("sses", "xes", "ches", "shes")) {
      if (plural.endsWith(ending)) {
        return plural.substring(0, plural.length() - 2);
      }
    }
    boolean ends = plural.endsWith("s") && !plural.endsWith("ss") && !plural.endsWith("us");
    return ends && plural.length() > 1 ? plural.substring(0, plural.length() - 1) : plural;
  }

  /** A file's name from a title: small letters, digits and hyphens; empty when it has none. */
  static String file(String title) {
    return cut(
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
  }

  /** The same from an operation's id: its words apart. */
  static String fileOfId(String id) {
    return file(id.replaceAll("([a-z0-9])([A-Z])", "$1-$2"));
  }

  static String upperFirst(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String lowerFirst(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST));
  }

  private static String camelCase(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : text.split("[^A-Za-z0-9]+", -1)) {
      // A name begins with a letter.
      name.append(upperFirst(name.isEmpty() ? word.replaceAll("^[0-9]+", "") : word));
    }
    return name.toString();
  }

  /** The parts of a text that have something in them which can be in a name. */
  private static List<String> words(String text, String separator) {
    List<String> words = new ArrayList<>();
    for (String part : text.split(separator, -1)) {
      String word = camelCase(part);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
