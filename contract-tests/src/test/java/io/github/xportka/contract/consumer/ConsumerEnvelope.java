package io.github.xportka.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import io.github.xportka.client.XportApiException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Envelope of the responses of an operation, and the exception in which a refused call ends. */
public enum ConsumerEnvelope {
  /** Envelope of products, orders and packages. */
  KA,
  /** Envelope of stored addresses. */
  ADDRESS,
  /** Envelope of warehouse logistics. */
  LOGISTICS;

  /** Example of a code. Only the code of success is documented. */
  private static final int REFUSED = -1;

  /** Pattern for envelopes in which only the code distinguishes success from failure. */
  private static final String ANY_BUT_200 = "(?!200$)-?[0-9]+";

  private static final String REQUEST_ID = "a4ad5d30dd2e45adbf0569ed4b44ae6e";

  /** Describes the envelope of a success. */
  void succeed(LambdaDslJsonBody body) {
    if (this == LOGISTICS) {
      body.numberValue("errorCode", 200);
      body.booleanValue("success", true);
    } else {
      body.numberValue("code", 200);
    }
  }

  /** Describes the envelope of a refusal. */
  void refuse(LambdaDslJsonBody body, String message) {
    if (this == LOGISTICS) {
      body.integerType("errorCode", REFUSED);
      body.stringType("errorMsg", message);
      body.booleanValue("success", false);
      return;
    }
    if (this == KA) {
      body.stringType("requestId", REQUEST_ID);
    }
    body.integerMatching("code", ANY_BUT_200, REFUSED);
    body.stringType("msg", message);
  }

  /** Asserts that the exception has everything that the refusal says. */
  void assertThrownBy(ThrowingCallable call, String message) {
    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(call)
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).hasValue(REFUSED);
              assertThat(refusal.apiMessage()).hasValue(message);
              assertThat(refusal.requestId())
                  .isEqualTo(this == KA ? Optional.of(REQUEST_ID) : Optional.empty());
            });
  }
}
