package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.SigningScheme;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SignerPropertyTest {
  private static final Map<SignatureDigest, Integer> BYTES =
      Map.of(
          SignatureDigest.MD5, 16,
          SignatureDigest.SHA_1, 20,
          SignatureDigest.SHA_256, 32,
          SignatureDigest.SHA_512, 64,
          SignatureDigest.HMAC_MD5, 16,
          SignatureDigest.HMAC_SHA1, 20,
          SignatureDigest.HMAC_SHA256, 32,
          SignatureDigest.HMAC_SHA512, 64);

  @Property
  void signsSameInputWithSameDigits(
      @ForAll("formulas") String formula,
      @ForAll SignatureDigest digest,
      @ForAll LetterCase letterCase,
      @ForAll byte[] body) {
    String signature = sign(formula, digest, letterCase, body);

    assertThat(signature)
        .hasSize(2 * BYTES.getOrDefault(digest, 0))
        .matches(letterCase == LetterCase.UPPER ? "[0-9A-F]+" : "[0-9a-f]+")
        .isEqualTo(sign(formula, digest, letterCase, body));
  }

  @Property
  void changesSignatureWithBody(@ForAll byte[] body) {
    byte[] other = Arrays.copyOf(body, body.length + 1);

    assertThat(sign("{body}", SignatureDigest.SHA_256, LetterCase.UPPER, body))
        .isNotEqualTo(sign("{body}", SignatureDigest.SHA_256, LetterCase.UPPER, other));
  }

  @Provide
  Arbitrary<String> formulas() {
    Arbitrary<String> placeholder =
        Arbitraries.of(
            "{accessKey}",
            "{accessSecret}",
            "{timestamp}",
            "{nonce}",
            "{userId}",
            "{path}",
            "{body}",
            "{bodyMd5}");
    Arbitrary<String> literal = Arbitraries.strings().excludeChars('{', '}').ofMaxLength(8);
    return Arbitraries.oneOf(placeholder, literal)
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(formula -> !formula.isEmpty());
  }

  private static String sign(
      String formula, SignatureDigest digest, LetterCase letterCase, byte[] body) {
    SigningScheme scheme = SigningScheme.HEADER_SIGNATURE;
    SigningFormula changed =
        SigningFormula.defaultOf(scheme)
            .withFormula(formula)
            .withDigest(digest)
            .withLetterCase(letterCase);
    return String.valueOf(
        Signer.with(Map.of(scheme, changed))
            .sign(
                scheme,
                Credentials.of("ak", "sk"),
                "user",
                RecordingServer.TIMESTAMP,
                RecordingServer.NONCE,
                "/path",
                body)
            .headers()
            .get("signature"));
  }
}
