package io.github.xportka.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/**
 * Signature as an application computes it by hand, without the client.
 *
 * @param timestamp the time in seconds
 * @param nonce the random text
 * @param value the digest in hexadecimal digits
 */
record HandSignature(String timestamp, String nonce, String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();
  private static final HexFormat UPPER_HEX = HEX.withUpperCase();

  static HandSignature create() {
    String timestamp = Long.toString(System.currentTimeMillis() / 1000);
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String nonce = HEX.formatHex(random);
    String text = Account.ACCESS_KEY + timestamp + nonce + Account.ACCESS_SECRET;
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return new HandSignature(timestamp, nonce, UPPER_HEX.formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the query with its question mark. */
  String query() {
    return "?timestamp=" + timestamp + "&sign=" + value;
  }

  /** Passes all headers of this client, so that a hand-written call sends as many. */
  void forEachHeaderOfClient(BiConsumer<String, String> headers) {
    headers.accept("Accept", "application/json");
    headers.accept("Accept-Encoding", "gzip");
    headers.accept("User-Agent", "hand-written-call/1.0");
    forEachHeader(headers);
  }

  /** Passes the names and values of the headers of the signature. */
  void forEachHeader(BiConsumer<String, String> headers) {
    headers.accept("access-key", Account.ACCESS_KEY);
    headers.accept("timestamp", timestamp);
    headers.accept("nonce-str", nonce);
    headers.accept("user-id", Account.USER_ID);
    headers.accept("signature", value);
  }
}
