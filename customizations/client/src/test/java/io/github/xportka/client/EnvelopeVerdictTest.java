package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.api.Operation;
import io.github.xportka.api.XportApis;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed and raw calls judge every envelope alike, and doubt is a failure. */
class EnvelopeVerdictTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'errorCode':200}",
        "{'errorCode':200.0}",
        "{'errorCode':2e2,'success':true}",
        "{'errorCode':'200'}",
        "{'code':200,'success':true}",
        "{'code':'200'}",
        "{'success':true}",
        "{'success':'true'}",
        "{'errorCode':'00000000000000000200'}",
        "{'errorCode':200,'data':{'success':false,'code':500}}",
        "{'errorCode':null,'success':true}"
      })
  void acceptsUnambiguousSuccess(String json) {
    assertThat(failures(json)).allSatisfy((call, failure) -> assertThat(failure).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'errorCode':'500','success':true}",
        "{'errorCode':500.0,'success':true}",
        "{'errorCode':200,'success':'false'}",
        "{'errorCode':200,'success':false}",
        "{'code':500,'success':true}",
        "{'code':0,'success':true}",
        "{'errorCode':500,'success':'maybe'}",
        "{'success':true,'data':{'a':[{}]},'errorCode':500}",
        "{'success':false,'data':17}"
      })
  void treatsContradictionAsFailure(String json) {
    assertThat(failures(json))
        .allSatisfy((call, failure) -> assertThat(failure).isInstanceOf(XportApiException.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'errorCode':200,'success':0}",
        "{'errorCode':'000000000000000000200'}",
        "{'errorCode':200,'success':1}",
        "{'errorCode':200,'success':'maybe'}",
        "{'errorCode':200,'success':{}}",
        "{'errorCode':200,'success':'trUe'}",
        "{'errorCode':200,'success':'\u2003true'}",
        "{'errorCode':'fine','success':true}",
        "{'errorCode':[200],'success':true}",
        "{'errorCode':200.5,'success':true}",
        "{'errorCode':1e99999999999,'success':true}",
        "{'errorCode':true,'success':true}",
        "{'errorCode':200,'errorCode':200}",
        "{'success':false,'success':true}",
        "{'success':null}"
      })
  void rejectsUnreadableEnvelope(String json) {
    assertThat(failures(json))
        .allSatisfy(
            (call, failure) -> assertThat(failure).isInstanceOf(XportDecodingException.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'errorCode':200,'code':500}", "{'code':500,'errorCode':200}", "{'code':'500'}"})
  void reportsCodeOfFailure(String json) {
    assertThat(failures(json))
        .allSatisfy(
            (call, failure) ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        XportApiException.class,
                        refused -> assertThat(refused.code()).hasValue(500)));
  }

  /** Response type of a user that ignores the envelope. */
  record UserResponse(@Nullable String note) {}

  @Test
  void judgesPropertyAfterSkippedObject() throws JsonProcessingException {
    EnvelopeFields fields = new EnvelopeFields(new SuccessCodes(Map.of()));

    XportJson.read(
        "{\"data\":{\"errorCode\":200,\"a\":[]},\"errorCode\":500}".getBytes(UTF_8),
        UserResponse.class,
        fields);

    assertThat(fields.verdict()).isEqualTo(EnvelopeFields.Verdict.FAILURE);
    assertThat(fields.code()).isEqualTo(500);
  }

  @Test
  void namesUnreadableProperty() {
    assertThat(failures("{'errorCode':200,'success':0}").get("raw"))
        .hasMessageContaining("property /success is not a valid Boolean");
    assertThat(failures("{'errorCode':'fine'}").get("raw"))
        .hasMessageContaining("property /errorCode is not a valid Integer");
  }

  @Test
  void keepsAbsentFlagAbsent() {
    server.respondWith("{\"errorCode\":200}");

    assertThat(client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null).envelopeSuccess()).isNull();
  }

  @Test
  void usesConfiguredSuccessCodes() {
    server.respondWith("{\"errorCode\":0}");

    try (XportClient other =
        server.client().configure(Map.of("xport.success-codes", "0, 200")).build()) {
      assertThat(call(other).errorCode()).isZero();
    }
    try (XportClient other = server.client().successCodes("LogisticsEnvelope", Set.of(0)).build()) {
      assertThat(call(other).errorCode()).isZero();
      server.respondWith(RecordingServer.SUCCESS);
      assertThat(catchThrowable(() -> call(other))).isInstanceOf(XportApiException.class);
    }
  }

  private Map<String, @Nullable Throwable> failures(String json) {
    server.respondWith(json.replace('\'', '"'));
    Throwable typed = catchThrowable(() -> call(client));
    Throwable raw = catchThrowable(() -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null));
    Map<String, @Nullable Throwable> failures = new HashMap<>();
    failures.put("typed", typed);
    failures.put("raw", raw);
    return failures;
  }

  private static UpdateLogisticInfoResponse call(XportApis apis) {
    return apis.warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("21").build());
  }
}
