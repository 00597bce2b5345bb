package io.github.xportka.openapi.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a saved page, after it was seen that it is text of a reasonable size. */
final class PageLines {
  static final int MAX_BYTES = 2_000_000;
  static final int MAX_LINES = 50_000;

  private static final String SAVE_AS_TEXT =
      " Open the page in a browser, select and copy all of it, paste it into a text editor, and save"
          + " that as UTF-8.";
  private static final int MARKUP_WITHIN = 4_000;

  private final char[] text;
  private final List<PageLine> lines;

  private PageLines(char[] text, List<PageLine> lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Splits a file into lines.
   *
   * @throws UnreadablePageException when it is too large, not text, or HTML
   */
  static PageLines of(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new UnreadablePageException(
          "The file is larger than " + MAX_BYTES + " bytes, and no page is." + SAVE_AS_TEXT);
    }
    char[] text = decode(file);
    refuseMarkup(text);
    return new PageLines(text, split(text));
  }

  private static char[] decode(byte[] file) {
    for (int i = 0; i < file.length; i++) {
      if (file[i] == 0) {
        throw new UnreadablePageException(
            "The file is no text: byte " + (i + 1) + " is zero." + SAVE_AS_TEXT);
      }
    }
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      char[] text = new char[decoded.remaining()];
      decoded.get(text);
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadablePageException("The file is no UTF-8 text." + SAVE_AS_TEXT);
    }
  }

  private static void refuseMarkup(char[] text) {
    String start =
        new String(text, 0, Math.min(text.length, MARKUP_WITHIN)).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<") || start.contains("<!doctype html") || start.contains("<html")) {
      throw new UnreadablePageException("The file is HTML, not its text." + SAVE_AS_TEXT);
    }
    if (start.contains("mime-version:")) {
      throw new UnreadablePageException("The file is a web archive, not text." + SAVE_AS_TEXT);
    }
  }

  private static List<PageLine> split(char[] text) {
    List<PageLine> lines = new ArrayList<>();
    int start = text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    while (start < text.length) {
      int end = start;
      while (end < text.length && text[end] != '\n' && text[end] != '\r') {
        end++;
      }
      if (lines.size() == MAX_LINES) {
        throw new UnreadablePageException(
            "The file has more than " + MAX_LINES + " lines, and no page has." + SAVE_AS_TEXT);
      }
      spaceOut(text, start, end);
      lines.add(PageLine.of(lines.size() + 1, start, new String(text, start, end - start)));
      start = end;
      if (start < text.length) {
        start += text[start] == '\r' && start + 1 < text.length && text[start + 1] == '\n' ? 2 : 1;
      }
    }
    return lines;
  }

  /** Browsers copy indentation as spaces that do not break, which JSON does not know. */
  private static void spaceOut(char[] text, int start, int end) {
    for (int i = start; i < end && PageLine.isBlank(text[i]); i++) {
      text[i] = text[i] == '\t' ? '\t' : ' ';
    }
  }

  char[] text() {
    return text;
  }

  int size() {
    return lines.size();
  }

  PageLine get(int index) {
    return lines.get(index);
  }

  /** Whether the text ends within this line: what stands there may be the half of something. */
  boolean isOpen(int index) {
    if (index != lines.size() - 1) {
      return false;
    }
    char last = text[text.length - 1];
    return last != '\n' && last != '\r';
  }

  /** The next line at or after this one that is not blank; the number of lines when none is. */
  int nextFilled(int index) {
    int next = index;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  /** The index of the line in which an offset of the text lies. */
  int lineAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).offset() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
