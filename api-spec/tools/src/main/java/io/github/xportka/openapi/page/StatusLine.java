package io.github.xportka.openapi.page;

import org.jspecify.annotations.Nullable;

/** The line that a page begins an answer with: a coloured disc, the HTTP status, and its name. */
final class StatusLine {
  private static final String DISCS = "🟢🟡🟠🔴🔵🟣🟤⚪⚫";
  private static final int LONGEST = 100;

  private StatusLine() {}

  /**
   * The status that a line names; null when it names none.
   *
   * @param withoutDisc whether it may do so without a disc
   */
  static @Nullable String status(String line, boolean withoutDisc) {
    if (line.length() > LONGEST) {
      return null;
    }
    int first = line.codePointAt(0);
    boolean disc = DISCS.codePoints().anyMatch(c -> c == first);
    if (!disc && !withoutDisc) {
      return null;
    }
    String text = disc ? line.substring(Character.charCount(first)).strip() : line;
    boolean three =
        text.length() >= 3
            && text.charAt(0) >= '1'
            && text.charAt(0) <= '5'
            && isDigit(text.charAt(1))
            && isDigit(text.charAt(2))
            && (text.length() == 3 || !isDigit(text.charAt(3)));
    return three ? text.substring(0, 3) : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
