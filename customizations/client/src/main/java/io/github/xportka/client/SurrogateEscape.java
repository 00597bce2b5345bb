package io.github.xportka.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Check for unpaired surrogates in a request. They have no UTF-8 form, and Jackson writes them as
 * escapes, which the platform may misread.
 */
final class SurrogateEscape {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH_LOWEST_BIT = 0x0101010101010101L;
  private static final long EACH_HIGHEST_BIT = 0x8080808080808080L;
  private static final long BACKSLASHES = EACH_LOWEST_BIT * '\\';

  private SurrogateEscape() {}

  /**
   * Checks the names and texts of a request.
   *
   * @throws XportEncodingException at the first unpaired surrogate; the message names its place
   */
  static void requirePaired(Call call, JsonNode request) {
    requirePaired(call, request, "");
  }

  private static void requirePaired(Call call, JsonNode value, String pointer) {
    requirePaired(call, "the text at ", pointer, value.asText());
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String name = property.getKey();
      requirePaired(call, "a property name in the object at ", pointer, name);
      requirePaired(call, property.getValue(), pointer + "/" + name);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      requirePaired(call, value.get(i), pointer + "/" + i);
    }
  }

  private static void requirePaired(Call call, String what, String pointer, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        throw new XportEncodingException(
            call,
            what
                + (pointer.isEmpty() ? "the root" : LogSanitizer.line(pointer))
                + " contains an unpaired surrogate at index "
                + i
                + ", which has no UTF-8 form. Cut text between code points");
      }
    }
  }

  /**
   * Returns whether JSON contains the escape of a character from U+D800 to U+DFFF. It compares
   * eight bytes at a time.
   */
  static boolean occursIn(byte[] json) {
    int at = nextBackslash(json, 0);
    while (at < json.length) {
      if (isSurrogate(json, at)) {
        return true;
      }
      at = nextBackslash(json, at + 2); // an escaped backslash is not the beginning of an escape
    }
    return false;
  }

  private static boolean isSurrogate(byte[] json, int backslash) {
    return backslash + 3 < json.length
        && json[backslash + 1] == 'u'
        && (json[backslash + 2] | ' ') == 'd'
        && Character.digit(json[backslash + 3], 16) >= 8;
  }

  /** Returns the position of the next backslash, or the length. */
  private static int nextBackslash(byte[] json, int from) {
    int at = from;
    while (at + Long.BYTES <= json.length) {
      long zeroAtBackslash = (long) EIGHT_BYTES.get(json, at) ^ BACKSLASHES;
      long found = (zeroAtBackslash - EACH_LOWEST_BIT) & ~zeroAtBackslash & EACH_HIGHEST_BIT;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < json.length && json[at] != '\\') {
      at++;
    }
    return at;
  }
}
