package io.github.xportka.sandbox;

import io.github.xportka.client.Credentials;

/** The pair that requests are checked against. {@code Credentials} keeps its secret to itself. */
final class KeyPair {
  private final Credentials credentials;
  private final String accessSecret;

  KeyPair(String accessKey, String accessSecret) {
    this.credentials = Credentials.of(accessKey, accessSecret);
    this.accessSecret = accessSecret;
  }

  Credentials credentials() {
    return credentials;
  }

  String accessKey() {
    return credentials.accessKey();
  }

  String accessSecret() {
    return accessSecret;
  }

  @Override
  public String toString() {
    return "KeyPair[***]";
  }
}
