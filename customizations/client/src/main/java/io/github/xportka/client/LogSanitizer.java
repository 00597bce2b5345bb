package io.github.xportka.client;

/** Sanitizer of external text for one line of a log or exception message. */
final class LogSanitizer {
  private static final int LONGEST = 300;

  private LogSanitizer() {}

  static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean unfit =
                  Character.isISOControl(c)
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE;
              line.appendCodePoint(unfit ? ' ' : c);
            });
    return text.codePointCount(0, text.length()) > LONGEST
        ? line.append('…').toString()
        : line.toString();
  }
}
