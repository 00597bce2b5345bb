package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {
  @AutoClose private final XportSandbox sandbox = XportSandbox.start();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: unknown\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      })
  void reportsEveryErrorInJson(String request) throws IOException {
    String response = SandboxFixtures.sendRaw(sandbox, request);

    String[] parts = response.split("\r\n\r\n", 2);
    assertThat(parts[0]).startsWith("HTTP/1.1 ").contains("Content-Type: application/json");
    assertThat(json(parts[1].getBytes(UTF_8)).path("problem").asText())
        .isNotEmpty()
        .doesNotContain("Exception");
  }

  @Test
  void limitsHeaders() throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n";

    assertThat(SandboxFixtures.sendRaw(sandbox, request)).contains("\"problem\"");
  }

  @Test
  void servesOverriddenPath() {
    Operation operation = Operation.UPDATE_LOGISTIC_INFO;
    try (XportSandbox own = XportSandbox.builder().pathOverride(operation, "/true/path").start()) {
      assertThat(TestRequest.unsigned(own, operation).send().statusCode()).isEqualTo(404);
      assertThat(TestRequest.bare(own, operation.method(), "/true/path").sendFor(operation))
          .satisfies(
              envelope ->
                  assertThat(envelope.envelopeCode()).isEqualTo(Refusal.MISSING_PARAMETER.code()));
    }
  }
}
