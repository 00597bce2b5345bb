package io.github.xportka.openapi.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a page shows.
 *
 * @param in where it goes: {@code query}, {@code header}, {@code path} or {@code cookie}
 * @param name its name
 * @param field what the page's list says of it; null when only the sample of a call shows it
 * @param line the line that shows it
 */
record Parameter(String in, String name, @Nullable Field field, int line) {
  static final String QUERY = "query";
  static final String HEADER = "header";
  static final String COOKIE = "cookie";
  static final String PATH = "path";

  @Nullable Boolean required() {
    return field == null ? null : field.required();
  }

  /** The same for two that are the same one: the names of headers have no case. */
  String key() {
    return key(in, name);
  }

  static String key(String in, String name) {
    return in + "." + (in.equals(HEADER) ? name.toLowerCase(Locale.ROOT) : name);
  }
}
