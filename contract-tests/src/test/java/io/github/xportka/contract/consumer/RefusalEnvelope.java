package io.github.xportka.contract.consumer;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.dsl.DslPart;
import io.github.xportka.client.XportApiException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Envelope of a refused call, and the exception in which the call ends. */
enum RefusalEnvelope {
  /** Envelope of products, orders and packages. */
  KA {
    @Override
    DslPart body(String message) {
      return newJsonBody(
              body -> {
                body.stringType("requestId", REQUEST_ID);
                body.integerMatching("code", ANY_BUT_200, CODE);
                body.stringType("msg", message);
              })
          .build();
    }

    @Override
    Optional<String> requestId() {
      return Optional.of(REQUEST_ID);
    }
  },
  /** Envelope of stored addresses. */
  ADDRESS {
    @Override
    DslPart body(String message) {
      return newJsonBody(
              body -> {
                body.integerMatching("code", ANY_BUT_200, CODE);
                body.stringType("msg", message);
              })
          .build();
    }
  },
  /** Envelope of warehouse logistics. */
  LOGISTICS {
    @Override
    DslPart body(String message) {
      return newJsonBody(
              body -> {
                body.integerType("errorCode", CODE);
                body.stringType("errorMsg", message);
                body.booleanValue("success", false);
              })
          .build();
    }
  };

  /** Example of a code. Only the code of success is documented. */
  private static final int CODE = -1;

  /** Pattern for envelopes in which only the code distinguishes success from failure. */
  private static final String ANY_BUT_200 = "(?!200$)-?[0-9]+";

  private static final String REQUEST_ID = "a4ad5d30dd2e45adbf0569ed4b44ae6e";

  abstract DslPart body(String message);

  Optional<String> requestId() {
    return Optional.empty();
  }

  /** Asserts that the exception has everything that the envelope says. */
  void assertThrownBy(ThrowingCallable call, String message) {
    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(call)
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).hasValue(CODE);
              assertThat(refusal.apiMessage()).hasValue(message);
              assertThat(refusal.requestId()).isEqualTo(requestId());
            });
  }
}
