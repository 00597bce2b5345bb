package io.github.xportka.client;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * Text in lower case without escapes, white space and invisible characters. Each character knows
 * its range in the original text.
 */
final class UnescapedText {
  /** Escapes can be nested, as in JSON within JSON. */
  private static final int MOST_PASSES = 4;

  private static final Map<String, Character> ENTITIES =
      Map.of(
          "amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "sol", '/', "equals", '=');

  private static final int LONGEST_ENTITY = 10;

  private char[] text;
  private int[] starts;
  private int[] ends;
  private int length;

  private UnescapedText(String original) {
    length = original.length();
    text = new char[length];
    starts = new int[length];
    ends = new int[length];
    for (int i = 0; i < length; i++) {
      text[i] = Character.toLowerCase(original.charAt(i));
      starts[i] = i;
      ends[i] = i + 1;
    }
  }

  /** Returns the text in lower case only. */
  static UnescapedText unchanged(String original) {
    return new UnescapedText(original);
  }

  static UnescapedText of(String original) {
    UnescapedText unescaped = new UnescapedText(original);
    for (int pass = 0; pass < MOST_PASSES && unescaped.unescape(); pass++) {
      // until the text has no escape
    }
    return unescaped;
  }

  /** Marks the ranges in the original text where a value occurs. */
  void markOccurrences(String lowerCaseValue, BitSet marks) {
    if (lowerCaseValue.isEmpty()) {
      return;
    }
    String searched = new String(text, 0, length);
    int at = searched.indexOf(lowerCaseValue);
    while (at >= 0) {
      marks.set(starts[at], ends[at + lowerCaseValue.length() - 1]);
      at = searched.indexOf(lowerCaseValue, at + 1);
    }
  }

  /** Removes one level of escapes. Returns whether the text changed. */
  private boolean unescape() {
    int from = 0;
    int to = 0;
    while (from < length) {
      char c = text[from];
      int end = from + 1;
      if (c == '\\') {
        while (end < length && text[end] == '\\') {
          end++;
        }
        if (end < length && text[end] == 'u' && hex(end + 1, 4) >= 0) {
          c = (char) hex(end + 1, 4);
          end += 5;
        } else { // the next character stands for itself
          from = end;
          continue;
        }
      } else if (c == '%' && hex(end, 2) >= 0) {
        c = (char) hex(end, 2);
        end += 2;
      } else if (c == '&') {
        int semicolon = indexOfSemicolon(end);
        int decoded = semicolon < 0 ? -1 : entity(new String(text, end, semicolon - end));
        if (decoded >= 0) {
          c = (char) decoded;
          end = semicolon + 1;
        }
      }
      if (!isIgnored(c)) {
        text[to] = Character.toLowerCase(c);
        starts[to] = starts[from];
        ends[to] = ends[end - 1];
        to++;
      }
      from = end;
    }
    boolean isChanged = to != length;
    length = to;
    return isChanged;
  }

  private int hex(int from, int digits) {
    if (from + digits > length) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private int indexOfSemicolon(int from) {
    for (int i = from; i < Math.min(length, from + LONGEST_ENTITY); i++) {
      if (text[i] == ';') {
        return i;
      }
    }
    return -1;
  }

  /** Returns the character of an HTML entity, or -1. */
  private static int entity(String name) {
    Character named = ENTITIES.get(name);
    if (named != null) {
      return named;
    }
    try {
      int code =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
      return code <= Character.MAX_VALUE ? code : -1;
    } catch (NumberFormatException e) { // an ampersand, not an entity
      return -1;
    }
  }

  private static boolean isIgnored(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(text, length));
  }
}
