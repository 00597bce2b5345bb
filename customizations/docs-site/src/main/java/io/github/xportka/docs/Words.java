package io.github.xportka.docs;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the spec in a form for people, and for addresses. */
final class Words {
  private static final Pattern WORD_END = Pattern.compile("-|(?<=[a-z])(?=[A-Z])");
  private static final int LONGEST_ABBREVIATION = 3;

  private Words() {}

  /** {@code ka-products} as "KA products", {@code someName} as "Some name". */
  static String title(String name) {
    StringBuilder title = new StringBuilder();
    for (String word : WORD_END.split(name, -1)) {
      word = word.toLowerCase(Locale.ROOT);
      if (word.length() <= LONGEST_ABBREVIATION) {
        word = word.toUpperCase(Locale.ROOT);
      } else if (title.isEmpty()) {
        word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
      title.append(title.isEmpty() ? "" : " ").append(word);
    }
    return title.toString();
  }

  /** The anchor of the heading that consists of a name. */
  static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
