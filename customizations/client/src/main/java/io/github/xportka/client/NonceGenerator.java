package io.github.xportka.client;

import java.security.SecureRandom;

/** Generator of unpredictable random text. */
final class NonceGenerator {
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
