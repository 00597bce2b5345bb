package io.github.xportka.cli;

/** Text from elsewhere, made fit for a terminal: what would steer it is replaced. */
final class Printable {
  private Printable() {}

  /** Keeps line breaks. */
  static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> printable.appendCodePoint(c != '\n' && steers(c) ? '\ufffd' : c));
    return printable.toString();
  }

  /** Whether a character moves the cursor, changes the order of writing, or is not there at all. */
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

  /** Whether a text can travel in a header: nothing there splits or mangles it. */
  static boolean isVisibleAscii(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
