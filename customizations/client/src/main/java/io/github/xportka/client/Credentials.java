package io.github.xportka.client;

import java.util.Objects;

/**
 * The developer's key pair, from the vendor's console.
 *
 * <p>A reset in the console invalidates the old pair at once. Give the client a supplier of
 * credentials, and the next call uses the new pair. {@code toString} shows neither.
 *
 * @see <a href="https://doc-en-ka.xportcn.com/doc-7259271">The vendor's page</a>
 */
public final class Credentials {
  private final String accessKey;
  private final String accessSecret;

  private Credentials(String accessKey, String accessSecret) {
    this.accessKey = HeaderText.require("access key", accessKey);
    this.accessSecret = HeaderText.require("access secret", accessSecret);
  }

  /**
   * A key pair.
   *
   * @param accessKey identifies the developer; sent with every request
   * @param accessSecret goes into the signature; never sent
   * @return the pair
   * @throws IllegalArgumentException when one is empty, or has a character other than visible ASCII
   */
  public static Credentials of(String accessKey, String accessSecret) {
    return new Credentials(accessKey, accessSecret);
  }

  /**
   * The public half.
   *
   * @return the access key
   */
  public String accessKey() {
    return accessKey;
  }

  String accessSecret() {
    return accessSecret;
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
