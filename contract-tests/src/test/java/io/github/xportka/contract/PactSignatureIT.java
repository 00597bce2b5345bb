package io.github.xportka.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The signatures in the pact are the true ones of its access key, timestamp and nonce, and of the
 * platform's secret unless the platform is to refuse them.
 */
class PactSignatureIT {
  static List<PactInteraction> interactions() {
    return PactFile.interactions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactions")
  void carriesTheSignatureThatItsValuesGive(PactInteraction interaction)
      throws NoSuchAlgorithmException {
    String secret =
        interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES)
            ? ConsumerContract.WRONG_SECRET
            : ConsumerContract.ACCESS_SECRET;
    String signed =
        interaction.header("access-key").orElseThrow()
            + interaction.header("timestamp").orElseThrow()
            + interaction.header("nonce-str").orElseThrow()
            + secret;
    byte[] digest = MessageDigest.getInstance("MD5").digest(signed.getBytes(UTF_8));
    String signature = HexFormat.of().withUpperCase().formatHex(digest);

    assertThat(interaction.header("signature")).hasValue(signature);
    if (!interaction.query().isEmpty()) {
      assertThat(interaction.query().at("/sign/0").asText()).isEqualTo(signature);
      assertThat(interaction.query().at("/timestamp/0").asText())
          .isEqualTo(interaction.header("timestamp").orElseThrow());
    }
  }
}
