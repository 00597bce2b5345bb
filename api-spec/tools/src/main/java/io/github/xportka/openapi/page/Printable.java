package io.github.xportka.openapi.page;

/** Text of a page, made fit for a terminal and a message. */
final class Printable {
  private static final int LONGEST = 60;

  private Printable() {}

  /** The text with everything escaped that would steer a terminal or hide what is written. */
  static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(printable, c));
    return printable.toString();
  }

  /** The same, cut when it is long. */
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text(text)
        : text(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…";
  }

  /** The same in quotes, and cut when it is long. */
  static String quoted(String text) {
    return "'" + cut(text) + "'";
  }

  /** Whether a character moves the cursor, turns the direction of writing, or cannot be seen. */
  static boolean steers(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static void append(StringBuilder printable, int codePoint) {
    if (!steers(codePoint)) {
      printable.appendCodePoint(codePoint);
      return;
    }
    for (char c : Character.toChars(codePoint)) {
      printable.append(String.format("\\u%04x", (int) c));
    }
  }
}
