package io.github.xportka.client;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text in lower case without escapes, white space and invisible characters. Each character knows
 * its range in the original text.
 */
final class UnescapedText {
  /** Escapes can be nested, as in JSON within JSON. */
  private static final int MOST_PASSES = 4;

  /** Text; escape of JSON, a URL or HTML; backslashes before a character that is itself. */
  private static final Pattern UNIT =
      Pattern.compile(
          "[^\\\\%&]|\\\\+u(?<json>[0-9a-f]{4})|%(?<url>[0-9a-f]{2})|&#x(?<hex>[0-9a-f]{1,4});"
              + "|&#(?<decimal>[0-9]{1,5});|&(?<name>amp|lt|gt|quot|apos);|\\\\+|[%&]",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Character> ENTITIES =
      Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');

  private static final List<String> HEXADECIMAL = List.of("json", "url", "hex");

  private static final char NOTHING = '\0';

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private UnescapedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static UnescapedText of(String original) {
    UnescapedText unescaped =
        new UnescapedText(
            original,
            IntStream.range(0, original.length()).toArray(),
            IntStream.rangeClosed(1, original.length()).toArray());
    int length = -1;
    for (int pass = 0; pass < MOST_PASSES && unescaped.text.length() != length; pass++) {
      length = unescaped.text.length();
      unescaped = unescaped.unescape();
    }
    return unescaped;
  }

  /** Marks the ranges in the original text where a value occurs. */
  void markOccurrences(String lowerCaseValue, BitSet marks) {
    int at = lowerCaseValue.isEmpty() ? -1 : text.indexOf(lowerCaseValue);
    while (at >= 0) {
      marks.set(starts[at], ends[at + lowerCaseValue.length() - 1]);
      at = text.indexOf(lowerCaseValue, at + 1);
    }
  }

  /** Removes one level of escapes, and what is ignored. */
  private UnescapedText unescape() {
    StringBuilder unescaped = new StringBuilder(text.length());
    int[] unescapedStarts = new int[text.length()];
    int[] unescapedEnds = new int[text.length()];
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      char c = character(unit);
      if (!isIgnored(c)) {
        unescapedStarts[unescaped.length()] = starts[unit.start()];
        unescapedEnds[unescaped.length()] = ends[unit.end() - 1];
        unescaped.append(Character.toLowerCase(c));
      }
    }
    return new UnescapedText(unescaped.toString(), unescapedStarts, unescapedEnds);
  }

  private static char character(Matcher unit) {
    char first = unit.group().charAt(0);
    if (unit.end() - unit.start() == 1) {
      return first == '\\' ? NOTHING : first;
    }
    for (String hexadecimal : HEXADECIMAL) {
      if (unit.group(hexadecimal) != null) {
        return (char) Integer.parseInt(unit.group(hexadecimal), 16);
      }
    }
    if (unit.group("decimal") != null) {
      return (char) Integer.parseInt(unit.group("decimal"));
    }
    String name = String.valueOf(unit.group("name"));
    return ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), NOTHING);
  }

  private static boolean isIgnored(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  @Override
  public String toString() {
    return text;
  }
}
