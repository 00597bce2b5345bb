package io.github.xportka.openapi.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text of a saved page, without the characters that browsers add. */
final class PageText {
  /** Largest size of a page in bytes. */
  static final int MAX_BYTES = 2_000_000;

  private static final int MAX_SHOWN = 60;
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");
  private static final Pattern SPACE = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f\\u3000]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private PageText() {}

  /** Decodes the bytes, and checks size and encoding. */
  static String decode(byte[] bytes) throws UnreadablePageException {
    if (bytes.length == 0) {
      throw new UnreadablePageException("The file is empty. Save the page again.");
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnreadablePageException(
          "The file is larger than " + MAX_BYTES + " bytes. Save each page in a file of its own.");
    }
    String normalized = decodeUtf8(bytes).replaceAll("\r\n?", "\n");
    return SPACE.matcher(INVISIBLE.matcher(normalized).replaceAll("")).replaceAll(" ");
  }

  private static String decodeUtf8(byte[] bytes) throws UnreadablePageException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadablePageException("The file is not UTF-8 text. Save the page as UTF-8.");
    }
  }

  /** Counts the ends of lines in a part of a text. */
  static int countLines(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** Replaces every character that controls a terminal or hides text. */
  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("\ufffd");
  }

  /** Quotes a text for a message, and shortens it. */
  static String quoted(String text) {
    return "'" + shown(text) + "'";
  }

  /** Makes a text printable for a message, and shortens it. */
  static String shown(String text) {
    return shown(text, MAX_SHOWN);
  }

  /** Makes a text printable, and shortens it to a number of characters. */
  static String shown(String text, int length) {
    boolean isShort = text.codePointCount(0, text.length()) <= length;
    return printable(isShort ? text : text.substring(0, text.offsetByCodePoints(0, length)) + "…");
  }
}
