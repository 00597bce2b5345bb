package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToStringTest {
  private static final Credentials CREDENTIALS = Credentials.of("the-key", "the-secret");

  @Test
  void hidesCredentials() {
    assertThat(CREDENTIALS).hasToString("Credentials[***]");
  }

  @Test
  void showsParameterNamesOfSignatureOnly() {
    assertThat(
            Signer.with(Map.of())
                .sign(
                    SigningScheme.QUERY_SIGNATURE,
                    CREDENTIALS,
                    "the-user",
                    "1700000000",
                    "the-nonce",
                    "/path",
                    new byte[0]))
        .hasToString(
            "Signature[headers=[access-key, timestamp, nonce-str, user-id, signature],"
                + " query=[timestamp, sign]]");
  }

  @Test
  void showsFormulasOfSigner() {
    assertThat(Signer.with(Map.of()).toString())
        .contains("UPPER(MD5({accessKey}{timestamp}{nonce}{accessSecret}))");
  }

  @Test
  void showsNamesOfUnknownPropertiesOnly() {
    assertThat(UpdateLogisticInfoRequest.builder().orderId("21").put("buyer", "li-si").build())
        .hasToString(
            "UpdateLogisticInfoRequest[orderId=21, tmallOrderId=null, logisticInfos=null,"
                + " additionalProperties=[buyer]]");
  }
}
