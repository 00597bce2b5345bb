package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.xportka.model.UpdateLogisticInfoResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RawResponseTest {
  private static final String BODY =
      " {\"errorCode\": 200, \"success\": true, \"data\": {\"name\": \"货🎁\", \"price\": 2.0}}\n";

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void exposesResponseOfTypedCall() {
    server.respondWith(http(200, BODY, "X-Trace: one", "X-Trace: two"));

    RawResponse<UpdateLogisticInfoResponse> response = client.withRawResponse(TestCalls::update);

    assertThat(response.value().errorCode()).isEqualTo(200);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().get("x-trace")).containsExactly("one", "two");
    assertThat(response.headers().get("X-TRACE")).containsExactly("one", "two");
    assertThat(response.body()).isEqualTo(BODY.getBytes(UTF_8));
    assertThat(response)
        .hasToString("RawResponse[status=200, bytes=" + BODY.getBytes(UTF_8).length + "]");
  }

  @Test
  void returnsDefensiveCopies() {
    RawResponse<UpdateLogisticInfoResponse> response = client.withRawResponse(TestCalls::update);
    response.body()[0] = 'x';

    assertThat(response.body()).isEqualTo(RecordingServer.SUCCESS.getBytes(UTF_8));
    assertThat(response.headers().getClass().getName()).contains("Unmodifiable");
  }

  @Test
  void exposesLastOfSeveralCalls() {
    RawResponse<String> response =
        client.withRawResponse(
            recorded -> {
              TestCalls.update(recorded);
              server.respondWith(BODY);
              TestCalls.update(recorded);
              return "done";
            });

    assertThat(response.value()).isEqualTo("done");
    assertThat(response.body()).isEqualTo(BODY.getBytes(UTF_8));
  }

  @Test
  void supportsNestedCapture() {
    RawResponse<RawResponse<UpdateLogisticInfoResponse>> outer =
        client.withRawResponse(
            recorded -> {
              TestCalls.update(recorded);
              server.respondWith(BODY);
              return recorded.withRawResponse(TestCalls::update);
            });

    assertThat(outer.body()).isEqualTo(RecordingServer.SUCCESS.getBytes(UTF_8));
    assertThat(outer.value().body()).isEqualTo(BODY.getBytes(UTF_8));
  }

  @Test
  void failsWithoutCall() {
    assertThatIllegalStateException()
        .isThrownBy(() -> client.withRawResponse(recorded -> "nothing"))
        .withMessageContaining("No response was received");
  }

  @Test
  void ignoresCallOfOtherClient() {
    try (XportClient other = server.client().build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> client.withRawResponse(recorded -> TestCalls.update(other)));
    }
  }

  @Test
  void propagatesExceptionOfCall() {
    server.respondWith("{\"success\":false}");

    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(() -> client.withRawResponse(TestCalls::update));
  }
}
