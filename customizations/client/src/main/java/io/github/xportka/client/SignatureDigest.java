package io.github.xportka.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Digests for signatures. Every Java platform supports them. */
public enum SignatureDigest {
  /** MD5, which the vendor's public clients use. */
  MD5("MD5", "MD5", false),
  /** SHA-1. */
  SHA_1("SHA-1", "SHA-1", false),
  /** SHA-256. */
  SHA_256("SHA-256", "SHA-256", false),
  /** SHA-512. */
  SHA_512("SHA-512", "SHA-512", false),
  /** HMAC with MD5, keyed with the access secret. */
  HMAC_MD5("HMAC-MD5", "HmacMD5", true),
  /** HMAC with SHA-1, keyed with the access secret. */
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1", true),
  /** HMAC with SHA-256, keyed with the access secret. */
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256", true),
  /** HMAC with SHA-512, keyed with the access secret. */
  HMAC_SHA512("HMAC-SHA512", "HmacSHA512", true);

  private final String digestName;
  private final String algorithm;
  private final boolean keyed;

  /** Object that no thread uses. A search through the security providers takes longer. */
  @SuppressWarnings("ImmutableEnumChecker") // a cache
  private final AtomicReference<@Nullable MessageDigest> idle = new AtomicReference<>();

  SignatureDigest(String digestName, String algorithm, boolean keyed) {
    this.digestName = digestName;
    this.algorithm = algorithm;
    this.keyed = keyed;
  }

  /**
   * Finds a digest by name, ignoring case.
   *
   * @param name such as {@code MD5}, {@code SHA-256} or {@code HMAC-SHA256}
   * @throws IllegalArgumentException if the name is unknown; the message lists the known names
   */
  public static SignatureDigest of(String name) {
    return EnumLookup.find("digest", name, values(), digest -> digest.digestName);
  }

  boolean isKeyed() {
    return keyed;
  }

  /** Digests all parts, as if they were joined. Only a keyed digest uses the secret. */
  byte[] digest(byte[] secret, byte[]... parts) {
    try {
      if (!keyed) {
        return unkeyed(parts);
      }
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform does not support " + digestName + ".", e);
    }
  }

  private byte[] unkeyed(byte[][] parts) throws GeneralSecurityException {
    MessageDigest taken = idle.getAndSet(null);
    MessageDigest used = taken == null ? MessageDigest.getInstance(algorithm) : taken;
    for (byte[] part : parts) {
      used.update(part);
    }
    byte[] digest = used.digest(); // resets the object for the next thread
    idle.set(used);
    return digest;
  }

  /** Returns the name that {@link #of} accepts. */
  @Override
  public String toString() {
    return digestName;
  }
}
