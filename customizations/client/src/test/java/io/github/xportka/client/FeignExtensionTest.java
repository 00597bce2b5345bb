package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Util;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Feign's extension points: codecs, and interfaces of the user. */
class FeignExtensionTest {
  private static final UpdateLogisticInfoRequest REQUEST =
      UpdateLogisticInfoRequest.builder().orderId("订单").build();

  @AutoClose private final RecordingServer server = new RecordingServer();

  /** Interface of a user, with what the generated interfaces do not have. */
  interface UserApi {
    @RequestLine("GET /user/{id}?page={page}")
    @Headers("Accept: application/json")
    JsonNode find(@Param("id") String id, @Param("page") int page);

    @RequestLine("POST /open/pp/logistics/updateLogisticInfo")
    @Headers("Content-Type: application/json")
    UpdateLogisticInfoResponse update(UpdateLogisticInfoRequest request);
  }

  @Test
  void sendsSameBytesWithAndWithoutBoundCalls() {
    try (XportClient bound = server.client().build();
        XportClient unbound =
            server
                .client()
                .encoder(
                    (body, type, template) ->
                        template.body(
                            XportJson.bytes(Call.ofUnknownPath("POST", "/"), body),
                            StandardCharsets.UTF_8))
                .build()) {
      UpdateLogisticInfoResponse first = bound.warehouseLogistics().updateLogisticInfo(REQUEST);
      UpdateLogisticInfoResponse second = unbound.warehouseLogistics().updateLogisticInfo(REQUEST);
      assertThat(first).isEqualTo(second);
    }

    assertThat(server.requests()).hasSize(2);
    ReceivedRequest bound = server.requests().get(0);
    ReceivedRequest unbound = server.requests().get(1);
    assertThat(bound.requestLine()).isEqualTo(unbound.requestLine());
    assertThat(bound.headers()).isEqualTo(unbound.headers());
    assertThat(bound.body()).isEqualTo(unbound.body());
  }

  @Test
  void callsInterfaceOfUserWithTemplateVariables() {
    server.respondWith("{\"code\":200,\"name\":\"li\"}");
    try (XportClient client = server.client().build()) {
      JsonNode found = client.api(UserApi.class).find("a b", 3);

      assertThat(found.path("name").textValue()).isEqualTo("li");
    }
    assertThat(server.onlyRequest().requestLine()).isEqualTo("GET /user/a%20b?page=3 HTTP/1.1");
    assertThat(server.onlyRequest().hasHeader("signature")).isTrue();
  }

  @Test
  void signsInterfaceOfUserWithSchemeOfKnownPath() {
    try (XportClient client = server.client().build()) {
      client.api(UserApi.class).update(REQUEST);
    }

    assertThat(server.onlyRequest().requestLine()).contains("?timestamp=1700000000&sign=");
  }

  @Test
  void throwsFailuresOfInterfaceOfUser() {
    try (XportClient client = server.client().build()) {
      UserApi api = client.api(UserApi.class);

      server.respondWith("{\"code\":500}");
      assertThatExceptionOfType(XportApiException.class).isThrownBy(() -> api.find("1", 1));
      server.respondWith("<html>");
      assertThatExceptionOfType(XportDecodingException.class).isThrownBy(() -> api.find("1", 1));
      server.respondWith(ResponseScript.http(503, ""));
      assertThatExceptionOfType(XportHttpException.class).isThrownBy(() -> api.find("1", 1));
    }
  }

  @Test
  void usesDecoderOfUser() {
    try (XportClient client =
        server
            .client()
            .decoder(
                (response, type) ->
                    UpdateLogisticInfoResponse.builder()
                        .errorMsg(Util.toString(response.body().asReader(StandardCharsets.UTF_8)))
                        .build())
            .build()) {
      assertThat(client.warehouseLogistics().updateLogisticInfo(REQUEST).errorMsg())
          .isEqualTo(RecordingServer.SUCCESS);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void namesNullRequest() {
    try (XportClient client = server.client().build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.warehouseLogistics().updateLogisticInfo(null))
          .withMessage("updateLogisticInfo: updateLogisticInfoRequest is null. Pass a request.");
    }
    assertThat(server.requests()).isEmpty();
  }
}
