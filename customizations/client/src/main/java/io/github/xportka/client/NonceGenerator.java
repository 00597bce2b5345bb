package io.github.xportka.client;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Generator of unpredictable random text. */
final class NonceGenerator {
  private static final HexFormat DIGITS = HexFormat.of();

  private final SecureRandom random = new SecureRandom();

  String next(int length) {
    byte[] bytes = new byte[(length + 1) / 2];
    random.nextBytes(bytes);
    String nonce = DIGITS.formatHex(bytes);
    return nonce.length() == length ? nonce : nonce.substring(0, length);
  }
}
