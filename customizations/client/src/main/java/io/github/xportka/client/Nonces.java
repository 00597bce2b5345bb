package io.github.xportka.client;

import java.security.SecureRandom;

/** Random text that nobody can guess and that does not come twice. */
final class Nonces {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private final SecureRandom random = new SecureRandom();

  String next(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    char[] nonce = new char[length];
    for (int i = 0; i < length; i++) {
      nonce[i] = DIGITS[bytes[i] & 15];
    }
    return new String(nonce);
  }
}
