package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnsignedSandboxTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;
  private static final SigningScheme SCHEME = OPERATION.signingScheme().includes().orElseThrow();

  private final XportSandbox sandbox = XportSandbox.builder().verifySignatures(false).start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void acceptsRequestWithoutSignature() {
    assertThat(identified().sendFor(OPERATION).isSuccess()).isTrue();
    assertThat(identified().sendFor(OPERATION).isSuccess()).isTrue();
  }

  @Test
  void requiresAccessKeyAndUserId() {
    Envelope response = TestRequest.unsigned(sandbox, OPERATION).sendFor(OPERATION);

    assertThat(response.envelopeCode()).isEqualTo(Refusal.MISSING_PARAMETER.code());
    assertThat(response.envelopeMessage())
        .contains(parameter(Value.ACCESS_KEY).name(), parameter(Value.USER_ID).name())
        .doesNotContain(parameter(Value.SIGNATURE).name() + "'");
  }

  @Test
  void checksAccessKeyAndUserId() {
    assertThat(
            identified()
                .replace(parameter(Value.ACCESS_KEY), "another")
                .sendFor(OPERATION)
                .envelopeCode())
        .isEqualTo(Refusal.UNKNOWN_ACCESS_KEY.code());
    assertThat(
            identified()
                .replace(parameter(Value.USER_ID), "another")
                .sendFor(OPERATION)
                .envelopeCode())
        .isEqualTo(Refusal.WRONG_USER_ID.code());
  }

  @Test
  void checksBody() {
    assertThat(identified().body("[]").sendFor(OPERATION).envelopeCode())
        .isEqualTo(Refusal.INVALID_BODY.code());
  }

  private TestRequest identified() {
    return TestRequest.unsigned(sandbox, OPERATION)
        .add(parameter(Value.ACCESS_KEY), XportSandbox.TEST_ACCESS_KEY)
        .add(parameter(Value.USER_ID), XportSandbox.TEST_USER_ID);
  }

  private static Parameter parameter(Value value) {
    return SCHEME.parameters().stream()
        .filter(parameter -> parameter.value() == value)
        .findFirst()
        .orElseThrow();
  }
}
