package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RawApiTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void aRawRequestIsSignedAndWrittenAsATypedOne() throws IOException {
    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("订单🎁").build());
    client.raw().call(Operation.UPDATE_LOGISTIC_INFO, tree("{\"orderId\":\"订单🎁\"}"));

    ReceivedRequest typed = server.requests().get(0);
    ReceivedRequest raw = server.requests().get(1);
    assertThat(raw.requestLine()).isEqualTo(typed.requestLine());
    assertThat(raw.headers()).isEqualTo(typed.headers());
    assertThat(raw.body()).isEqualTo(typed.body());
  }

  @Test
  void theWholeAnswerIsReturnedWithEveryDigit() throws IOException {
    String answer =
        "{\"errorCode\":200,\"success\":true,\"data\":{\"price\":2.0,\"ratio\":0.10,"
            + "\"id\":123456789012345678901234567890,\"name\":\"货🎁\",\"none\":null},\"new\":[1]}";
    server.answers(answer);

    JsonNode received = client.raw().call(Operation.UPDATE_LOGISTIC_INFO, tree("{}"));

    assertThat(received).isEqualTo(tree(answer));
    assertThat(XportJson.writer().writeValueAsString(received)).isEqualTo(answer);
  }

  @Test
  void aCallWithoutABodySendsNone() {
    client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null);

    assertThat(server.onlyRequest().body()).isEmpty();
  }

  @Test
  void aRefusalIsThrown() throws IOException {
    server.answers("{\"errorCode\":-1,\"errorMsg\":\"no\",\"success\":false}");
    JsonNode request = tree("{}");

    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(() -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, request))
        .withMessage("updateLogisticInfo was refused: code -1, \"no\".");
  }

  private static JsonNode tree(String json) throws IOException {
    return XportJson.reader(JsonNode.class).readTree(json);
  }
}
