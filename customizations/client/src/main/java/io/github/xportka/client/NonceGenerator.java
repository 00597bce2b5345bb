package io.github.xportka.client;

import io.github.xportka.api.SigningScheme;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Function;

/** Generator of unpredictable random text, of the length that a signing scheme requires. */
final class NonceGenerator implements Function<SigningScheme, String> {
  private final SecureRandom random = new SecureRandom();

  @Override
  public String apply(SigningScheme scheme) {
    int length = scheme.nonceLength();
    byte[] bytes = new byte[(length + 1) / 2];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).substring(0, length);
  }
}
