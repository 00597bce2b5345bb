package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Objects;

/**
 * Key pair of the developer, from the vendor's console.
 *
 * <p>A reset in the console invalidates the old pair at once. Pass a supplier of credentials to the
 * client, so that the next call uses the new pair. {@code toString} shows neither key nor secret.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259271">Vendor documentation</a>
 */
public final class Credentials {
  private final String accessKey;
  private final String accessSecret;
  private final byte[] accessKeyBytes;
  private final byte[] accessSecretBytes;

  private Credentials(String accessKey, String accessSecret) {
    this.accessKey = Arguments.requireHeaderValue("access key", accessKey);
    this.accessSecret = Arguments.requireHeaderValue("access secret", accessSecret);
    this.accessKeyBytes = accessKey.getBytes(US_ASCII);
    this.accessSecretBytes = accessSecret.getBytes(US_ASCII);
  }

  /**
   * Creates a key pair.
   *
   * @param accessKey identifies the developer; sent with every request
   * @param accessSecret goes into the signature; never sent
   * @throws IllegalArgumentException if a value is empty or contains a character other than visible
   *     ASCII
   */
  public static Credentials of(String accessKey, String accessSecret) {
    return new Credentials(accessKey, accessSecret);
  }

  /** Returns the access key, the public half of the pair. */
  public String accessKey() {
    return accessKey;
  }

  String accessSecret() {
    return accessSecret;
  }

  /** Returns the internal array. */
  byte[] accessKeyBytes() {
    return accessKeyBytes;
  }

  /** Returns the internal array. */
  byte[] accessSecretBytes() {
    return accessSecretBytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credentials that
        && accessKey.equals(that.accessKey)
        && accessSecret.equals(that.accessSecret);
  }

  @Override
  public int hashCode() {
    return Objects.hash(accessKey, accessSecret);
  }

  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
