package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Expected digests, computed without the client. */
final class ExpectedDigest {
  private ExpectedDigest() {}

  static String md5(String text) {
    return hex("MD5", text.getBytes(UTF_8));
  }

  static String md5(byte[] bytes) {
    return hex("MD5", bytes);
  }

  static String sha256(String text) {
    return hex("SHA-256", text.getBytes(UTF_8));
  }

  private static String hex(String algorithm, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
