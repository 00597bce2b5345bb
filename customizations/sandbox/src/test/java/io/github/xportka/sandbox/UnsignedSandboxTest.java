package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UnsignedSandboxTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;
  private static final SigningScheme SCHEME = OPERATION.signingScheme().includes().orElseThrow();

  @AutoClose
  private final XportSandbox sandbox = XportSandbox.builder().verifySignatures(false).start();

  @Test
  void acceptsRequestWithoutSigningParameters() {
    assertThat(unsigned().sendFor(OPERATION).isSuccess()).isTrue();
    assertThat(unsigned().sendFor(OPERATION).isSuccess()).isTrue();
  }

  @Test
  void ignoresWrongSigningParameters() {
    TestRequest request = unsigned();
    SCHEME.parameters().forEach(parameter -> request.add(parameter, "wrong"));

    assertThat(request.sendFor(OPERATION).isSuccess()).isTrue();
  }

  @Test
  void checksBody() {
    assertThat(unsigned().body("[]").sendFor(OPERATION).envelopeCode())
        .isEqualTo(Refusal.INVALID_BODY.code());
  }

  private TestRequest unsigned() {
    return TestRequest.unsigned(sandbox, OPERATION);
  }
}
