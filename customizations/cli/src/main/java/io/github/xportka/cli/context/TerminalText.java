package io.github.xportka.cli.context;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Foreign text for a terminal, without the characters that would control it. */
public final class TerminalText {
  private static final int EXCERPT_BYTES = 2000;

  private TerminalText() {}

  /** Replaces control characters except line breaks and tabs, which error pages contain. */
  public static String sanitize(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> c != '\n' && c != '\t' && isControl(c) ? '\ufffd' : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Tells whether a character is invisible, moves the cursor or changes the text direction. */
  public static boolean isControl(int codePoint) {
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

  /** Returns the beginning of a response body that is not JSON. */
  public static String excerpt(byte[] body) {
    return new String(body, 0, Math.min(body.length, EXCERPT_BYTES), UTF_8);
  }

  /** Tells whether a header can carry the text without a change. */
  public static boolean isVisibleAscii(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
