package io.github.xportka.openapi.page;

/**
 * A line of a page.
 *
 * @param number as an editor counts, from 1
 * @param offset where it begins in the text
 * @param text what stands there, without the line break
 * @param trimmed the text without what surrounds it unseen; the spaces within are plain ones
 * @param indent how far the text is indented
 */
record PageLine(int number, int offset, String text, String trimmed, int indent) {
  static PageLine of(int number, int offset, String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder trimmed = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      trimmed.append(Character.isSpaceChar(c) ? ' ' : c);
    }
    return new PageLine(number, offset, text, trimmed.toString(), start);
  }

  boolean isBlank() {
    return trimmed.isEmpty();
  }

  /** Spaces of every width, those of no width included. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF';
  }
}
