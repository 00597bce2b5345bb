package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.dsl.DslPart;
import io.github.xportka.client.XportApiException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The envelope of a call that is refused, and the exception that the client makes of it. */
final class FailureEnvelope {
  /** No code but that of success is known: this one stands for all others. */
  private static final int CODE = -1;

  /** Where the envelope has no other word for success, a failure's code must not be 200. */
  private static final String ANY_BUT_200 = "(?!200$)-?[0-9]+";

  private static final String REQUEST_ID = "a4ad5d30dd2e45adbf0569ed4b44ae6e";

  private final DslPart body;
  private final String message;
  private final @Nullable String requestId;

  private FailureEnvelope(DslPart body, String message, @Nullable String requestId) {
    this.body = body;
    this.message = message;
    this.requestId = requestId;
  }

  /** Of products, orders and packages. */
  static FailureEnvelope ka(String message) {
    return new FailureEnvelope(
        newJsonBody(
                body -> {
                  body.stringType("requestId", REQUEST_ID);
                  body.integerMatching("code", ANY_BUT_200, CODE);
                  body.stringType("msg", message);
                })
            .build(),
        message,
        REQUEST_ID);
  }

  /** Of stored addresses. */
  static FailureEnvelope address(String message) {
    return new FailureEnvelope(
        newJsonBody(
                body -> {
                  body.integerMatching("code", ANY_BUT_200, CODE);
                  body.stringType("msg", message);
                })
            .build(),
        message,
        null);
  }

  /** Of the warehouse logistics. */
  static FailureEnvelope logistics(String message) {
    return new FailureEnvelope(
        newJsonBody(
                body -> {
                  body.integerType("errorCode", CODE);
                  body.stringType("errorMsg", message);
                  body.booleanValue("success", false);
                })
            .build(),
        message,
        null);
  }

  DslPart body() {
    return body;
  }

  /** The call ends in the exception that carries all that the envelope says. */
  void isThrownBy(ThrowingCallable call) {
    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(call)
        .satisfies(
            refused -> {
              assertThat(refused.code()).hasValue(CODE);
              assertThat(refused.apiMessage()).hasValue(message);
              assertThat(refused.requestId().orElse(null)).isEqualTo(requestId);
            });
  }
}
