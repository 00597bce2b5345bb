package io.github.xportka.openapi.page;

import org.jspecify.annotations.Nullable;

/** Splits a command into words, as the shell does. Nothing of it is run. */
final class ShellWords {
  /**
   * A word as the shell sees it: without its quotes.
   *
   * @param text the word
   * @param line the line that it begins on
   * @param closed whether its quotes are closed
   */
  record Word(String text, int line, boolean closed) {
    /** What is left of it from an index on. */
    Word from(int index) {
      return new Word(text.substring(index), line, closed);
    }
  }

  private final char[] text;
  private final int end;
  private int at;
  private int line;
  private boolean broken;

  ShellWords(char[] text, int start, int end, int line) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.line = line;
  }

  /** The next word; null when the command ends. */
  @Nullable Word next() {
    if (!skipSpace()) {
      return null;
    }
    int wordLine = line;
    StringBuilder word = new StringBuilder();
    while (at < end && !PageLine.isBlank(text[at])) {
      char c = text[at];
      boolean isDollar = c == '$' && at + 1 < end && text[at + 1] == '\'';
      if (c == '\'' || c == '"' || isDollar) {
        at += isDollar ? 1 : 0;
        if (!(isDollar ? escaped(word) : quoted(c, word))) {
          broken = true;
          return new Word(word.toString(), wordLine, false);
        }
      } else if (c == '\\') {
        at++;
        if (at < end) {
          word.append(text[at++]);
        }
      } else {
        word.append(c);
        at++;
      }
    }
    return new Word(word.toString(), wordLine, true);
  }

  /** Goes on to the next word; false when the line ends and the command with it. */
  private boolean skipSpace() {
    while (at < end) {
      char c = text[at];
      if (c == '\\' && at + 1 < end && isBreak(text[at + 1])) {
        at++;
        skipBreak();
      } else if (isBreak(c)) {
        return false;
      } else if (PageLine.isBlank(c)) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Takes in what is between quotes; false when they are not closed. */
  private boolean quoted(char quote, StringBuilder word) {
    at++;
    while (at < end) {
      char c = text[at];
      if (c == quote) {
        at++;
        return true;
      }
      if (isBreak(c)) {
        skipBreak();
        word.append('\n');
      } else if (quote == '"' && c == '\\' && at + 1 < end && !isBreak(text[at + 1])) {
        char escaped = text[at + 1];
        if ("\"\\$`".indexOf(escaped) < 0) {
          word.append('\\');
        }
        word.append(escaped);
        at += 2;
      } else {
        word.append(c);
        at++;
      }
    }
    return false;
  }

  /** The same between {@code $'} and its end, where a backslash escapes as in C. */
  private boolean escaped(StringBuilder word) {
    at++;
    while (at < end && text[at] != '\'') {
      char c = text[at];
      if (isBreak(c)) {
        skipBreak();
        word.append('\n');
      } else if (c == '\\' && at + 1 < end) {
        at++;
        escape(word);
      } else {
        word.append(c);
        at++;
      }
    }
    if (at == end) {
      return false;
    }
    at++;
    return true;
  }

  private void escape(StringBuilder word) {
    char c = text[at++];
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      code(word, c, digits);
    } else {
      int known = "abfnrtve".indexOf(c);
      word.append(known < 0 ? c : "\u0007\b\f\n\r\t\u000b\u001b".charAt(known));
    }
  }

  private void code(StringBuilder word, char kind, int most) {
    int code = 0;
    int read = 0;
    while (read < most && at < end && Character.digit(text[at], 16) >= 0) {
      code = code * 16 + Character.digit(text[at++], 16);
      read++;
    }
    if (read == 0 || !Character.isValidCodePoint(code)) {
      word.append('\\').append(kind);
    } else {
      word.appendCodePoint(code);
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private void skipBreak() {
    at += text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
    line++;
  }

  /** Whether a quote of it was not closed. */
  boolean isBroken() {
    return broken;
  }

  /** Whether there is nothing behind what was read. */
  boolean isAtEnd() {
    return at >= end;
  }

  /** The offset behind what was read so far. */
  int at() {
    return at;
  }
}
