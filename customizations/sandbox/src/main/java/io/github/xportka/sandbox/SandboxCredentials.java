package io.github.xportka.sandbox;

import io.github.xportka.client.Credentials;

/** Access key and secret of the sandbox. {@code Credentials} does not expose its secret. */
final class SandboxCredentials {
  private final Credentials credentials;
  private final String accessSecret;

  SandboxCredentials(String accessKey, String accessSecret) {
    this.credentials = Credentials.of(accessKey, accessSecret);
    this.accessSecret = accessSecret;
  }

  Credentials toCredentials() {
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
    return "SandboxCredentials[***]";
  }
}
