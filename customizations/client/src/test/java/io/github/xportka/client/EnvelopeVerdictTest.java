package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.api.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed and raw calls judge every envelope alike, and doubt is a failure. */
class EnvelopeVerdictTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'errorCode':200}                                     | success
          {'errorCode':200.0}                                   | success
          {'errorCode':2e2,'success':true}                      | success
          {'errorCode':'200'}                                   | success
          {'code':200,'success':true}                           | success
          {'code':'200'}                                        | success
          {'success':true}                                      | success
          {'success':'true'}                                    | success
          {'errorCode':'00000000000000000200'}                  | success
          {'errorCode':200,'data':{'success':false,'code':500}} | success
          {'errorCode':null,'success':true}                     | success
          {'errorCode':'500','success':true}                    | refused 200
          {'errorCode':500.0,'success':true}                    | refused 200
          {'errorCode':200,'success':'false'}                   | refused 200
          {'errorCode':200,'success':false}                     | refused 200
          {'code':500,'success':true}                           | refused 200
          {'code':0,'success':true}                             | refused 200
          {'errorCode':500,'success':'maybe'}                   | refused 200
          {'success':true,'data':{'a':[{}]},'errorCode':500}    | refused 200
          {'success':false,'data':17}                           | refused 200
          {'errorCode':200,'success':0}                         | unreadable 200
          {'errorCode':'000000000000000000200'}                 | unreadable 200
          {'errorCode':200,'success':1}                         | unreadable 200
          {'errorCode':200,'success':'maybe'}                   | unreadable 200
          {'errorCode':200,'success':{}}                        | unreadable 200
          {'errorCode':200,'success':'trUe'}                    | unreadable 200
          {'errorCode':200,'success':'\u2003true'}              | unreadable 200
          {'errorCode':'fine','success':true}                   | unreadable 200
          {'errorCode':[200],'success':true}                    | unreadable 200
          {'errorCode':200.5,'success':true}                    | unreadable 200
          {'errorCode':1e99999999999,'success':true}            | unreadable 200
          {'errorCode':true,'success':true}                     | unreadable 200
          {'errorCode':200,'errorCode':200}                     | unreadable 200
          {'success':false,'success':true}                      | unreadable 200
          {'success':null}                                      | unreadable 200
          {'errorCode':200}{'errorCode':500}                    | unreadable 200
          {'errorCode':500}{'errorCode':200}                    | unreadable 200
          {'errorCode':200} {'errorCode':200}                   | unreadable 200
          {'errorCode':500} 1                                   | unreadable 200
          {'errorCode':200} x                                   | unreadable 200
          """)
  void judgesTypedAndRawCallsAlike(String json, String result) {
    assertThat(failures(json))
        .allSatisfy((call, failure) -> assertThat(CallResult.of(failure)).isEqualTo(result));
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
      assertThat(TestCalls.update(other).errorCode()).isZero();
    }
    try (XportClient other = server.client().successCodes("LogisticsEnvelope", Set.of(0)).build()) {
      assertThat(TestCalls.update(other).errorCode()).isZero();
      server.respondWith(RecordingServer.SUCCESS);
      assertThat(catchThrowable(() -> TestCalls.update(other)))
          .isInstanceOf(XportApiException.class);
    }
  }

  private Map<String, @Nullable Throwable> failures(String json) {
    server.respondWith(json.replace('\'', '"'));
    Throwable typed = catchThrowable(() -> TestCalls.update(client));
    Throwable raw = catchThrowable(() -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, null));
    Map<String, @Nullable Throwable> failures = new HashMap<>();
    failures.put("typed", typed);
    failures.put("raw", raw);
    return failures;
  }
}
