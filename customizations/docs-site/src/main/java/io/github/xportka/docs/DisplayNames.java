package io.github.xportka.docs;

import java.util.Locale;
import java.util.regex.Pattern;

/** Display names and anchors of names in the spec. */
final class DisplayNames {
  private static final Pattern WORD_END = Pattern.compile("-|(?<=[a-z])(?=[A-Z])");
  private static final int LONGEST_ABBREVIATION = 3;

  private DisplayNames() {}

  /** Returns {@code ka-products} as "KA products" and {@code someName} as "Some name". */
  static String title(String name) {
    StringBuilder title = new StringBuilder();
    for (String word : WORD_END.split(name, -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.length() <= LONGEST_ABBREVIATION) {
        lower = lower.toUpperCase(Locale.ROOT);
      } else if (title.isEmpty()) {
        lower = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
      }
      title.append(title.isEmpty() ? "" : " ").append(lower);
    }
    return title.toString();
  }

  /** Returns the anchor of a heading that consists of a name. */
  static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
