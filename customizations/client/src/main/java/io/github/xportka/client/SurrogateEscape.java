package io.github.xportka.client;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Search for escaped surrogates in JSON, eight bytes at a time. */
final class SurrogateEscape {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH_LOWEST_BIT = 0x0101010101010101L;
  private static final long EACH_HIGHEST_BIT = 0x8080808080808080L;
  private static final long BACKSLASHES = EACH_LOWEST_BIT * '\\';

  private SurrogateEscape() {}

  /** Returns whether JSON contains the escape of a character from U+D800 to U+DFFF. */
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
