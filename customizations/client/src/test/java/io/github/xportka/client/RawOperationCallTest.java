package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RawOperationCallTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void sendsRawCallLikeTypedCall() throws IOException {
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
  void returnsWholeResponseWithEveryDigit() throws IOException {
    String json =
        "{\"errorCode\":200,\"success\":true,\"data\":{\"price\":2.0,\"ratio\":0.10,"
            + "\"id\":123456789012345678901234567890,\"name\":\"货🎁\",\"none\":null},\"new\":[1]}";
    server.respondWith(json);

    JsonNode received = client.raw().call(Operation.UPDATE_LOGISTIC_INFO, tree("{}")).json();

    assertThat(received).isEqualTo(tree(json));
    assertThat(XportJson.writer().writeValueAsString(received)).isEqualTo(json);
  }

  @Test
  void sendsNoBodyForNullRequest() {
    client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null);

    assertThat(server.onlyRequest().body()).isEmpty();
  }

  @Test
  void returnsValuesThatDoNotFitRecord() throws IOException {
    server.respondWith("{\"errorCode\":200,\"errorMsg\":[\"no text\"],\"success\":true}");

    JsonNode received = client.raw().call(Operation.UPDATE_LOGISTIC_INFO, tree("{}")).json();

    assertThat(received.at("/errorMsg/0").asText()).isEqualTo("no text");
  }

  private static JsonNode tree(String json) throws IOException {
    return XportJson.reader(JsonNode.class).readTree(json);
  }
}
