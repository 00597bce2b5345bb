package io.github.xportka.sandbox;

import io.github.xportka.client.Credentials;

/** Access key and secret of the sandbox. {@code Credentials} does not expose its secret. */
record SandboxCredentials(String accessKey, String accessSecret, Credentials forClient) {
  static final SandboxCredentials OF_TESTS =
      new SandboxCredentials(XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET);

  SandboxCredentials(String accessKey, String accessSecret) {
    this(accessKey, accessSecret, Credentials.of(accessKey, accessSecret));
  }

  @Override
  public String toString() {
    return "SandboxCredentials[***]";
  }
}
