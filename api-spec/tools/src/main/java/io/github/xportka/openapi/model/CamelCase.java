package io.github.xportka.openapi.model;

import java.util.Locale;

/** Names in camel case, made from words with other characters than letters and digits between. */
public final class CamelCase {
  private CamelCase() {}

  /** Returns a name that begins with the first word as it is, such as {@code parcelList}. */
  public static String of(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : text.split("[^a-zA-Z0-9]+", -1)) {
      name.append(name.isEmpty() ? word : upperFirst(word));
    }
    return name.toString();
  }

  /** Returns a name that begins with a capital letter, such as {@code ParcelList}. */
  public static String upper(String text) {
    return upperFirst(of(text));
  }

  private static String upperFirst(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
