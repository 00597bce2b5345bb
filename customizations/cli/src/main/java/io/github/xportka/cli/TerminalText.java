package io.github.xportka.cli;

/** Replaces characters in foreign text that would control a terminal. */
final class TerminalText {
  private TerminalText() {}

  /** Replaces control characters except line breaks. */
  static String sanitize(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> printable.appendCodePoint(c != '\n' && isControl(c) ? '\ufffd' : c));
    return printable.toString();
  }

  /** Tells whether a character is invisible, moves the cursor or changes the text direction. */
  static boolean isControl(int codePoint) {
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

  /** Tells whether a header can carry the text without a change. */
  static boolean isVisibleAscii(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
