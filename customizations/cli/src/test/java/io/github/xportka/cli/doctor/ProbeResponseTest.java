package io.github.xportka.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.observation.ObservedShape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeResponseTest {
  private static String describe(String message) {
    ObservedShape shape = new ObservedShape("listOrders", 200, 401, 1, "", Map.of());
    return new ProbeResponse(ProbeResponse.Kind.REFUSAL, shape, message).describe();
  }

  @ParameterizedTest
  @CsvSource({
    "It must be UPPER(MD5({accessKey}{nonce})) in UTF-8., "
        + "It must be UPPER(MD5({accessKey}{nonce})) in UTF-8.",
    "use HMAC-SHA256, use HMAC-SHA256",
    "user 13500000000 of a@example.com, user * of *",
    "request 3f2a91 is not at https://example.com/a, request * is not at *",
    "key user-of-the-runner, key *"
  })
  void masksIdentifiersButNotFormulas(String message, String shown) {
    assertThat(describe(message)).isEqualTo("a refusal with code 401 (" + shown + ")");
  }

  @Test
  void shortensLongMessage() {
    assertThat(describe("word ".repeat(40)))
        .isEqualTo("a refusal with code 401 (" + "word ".repeat(24) + "…)");
  }
}
