package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignCommandTest {
  private static final SigningScheme SCHEME = Documented.OPERATION.signingScheme();
  private static final String NONCE = "0123456789abcdef0123456789abcdef";

  /** The value that the scheme's own parameter carries. */
  private static String sent(JsonNode printed, Value value) {
    Parameter parameter =
        SCHEME.parameters().stream().filter(any -> any.value() == value).findFirst().orElseThrow();
    return printed
        .path(parameter.place() == Place.HEADER ? "headers" : "query")
        .path(parameter.name())
        .textValue();
  }

  private static String md5(String text) throws GeneralSecurityException {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
  }

  @Test
  void printsTheKnownSignature() throws GeneralSecurityException {
    Shell.Outcome outcome =
        new Shell()
            .with(Identity.ACCESS_KEY, "ak")
            .with(Identity.ACCESS_SECRET, "sk")
            .with(Identity.USER_ID, "u1")
            .run("sign", Documented.ID, "--timestamp", "1700000000", "--nonce", NONCE);

    String signature = md5("ak" + "1700000000" + NONCE + "sk");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .isEqualTo(
            """
            {
              "headers": {
                "access-key": "ak",
                "timestamp": "1700000000",
                "nonce-str": "0123456789abcdef0123456789abcdef",
                "user-id": "u1",
                "signature": "%s"
              },
              "query": {
                "timestamp": "1700000000",
                "sign": "%s"
              }
            }
            """
                .formatted(signature, signature));
  }

  @Test
  void theTimeIsNowAndTheNonceIsFresh() {
    Shell shell = Shell.ofCaller().at(Instant.parse("2026-01-02T03:04:05.678Z"));

    JsonNode first = shell.run("sign", Documented.ID).json();
    JsonNode second = shell.run("sign", Documented.ID).json();
    JsonNode milliseconds =
        shell.run("sign", Documented.ID, "--timestamp-unit", "milliseconds").json();

    assertThat(sent(first, Value.TIMESTAMP)).isEqualTo("1767323045");
    assertThat(sent(milliseconds, Value.TIMESTAMP)).isEqualTo("1767323045678");
    assertThat(sent(first, Value.SIGNATURE)).isNotEqualTo(sent(second, Value.SIGNATURE));
  }

  @Test
  void signsWithTheFormulaTheDigestAndTheCaseThatItIsTold() throws GeneralSecurityException {
    String body = "{\"a\": 1}\n";
    JsonNode printed =
        Shell.ofCaller()
            .input(body)
            .run(
                "sign",
                Documented.ID,
                "--timestamp=17",
                "--formula={path}|{body}|{timestamp}",
                "--digest=hmac-sha256",
                "--case=LOWER",
                "--body=-")
            .json();

    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Shell.ACCESS_SECRET.getBytes(UTF_8), "HmacSHA256"));
    String input = Documented.OPERATION.path() + "|" + body + "|17";
    assertThat(sent(printed, Value.SIGNATURE))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(input.getBytes(UTF_8))));
  }

  @Test
  void needsACaller() {
    Shell.Outcome outcome = new Shell().run("sign", Documented.ID);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(Identity.ACCESS_KEY, Identity.ACCESS_SECRET, Identity.USER_ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--timestamp | 17e8 | digits only",
        "--timestamp | -1 | digits only",
        "--timestamp | ١٢٣ | digits only",
        "--timestamp | '' | digits only",
        "--nonce | 'a b' | visible ASCII",
        "--nonce | ä | visible ASCII",
        "--nonce | '' | visible ASCII",
        "--formula | {secret} | accessKey, accessSecret, timestamp, nonce, userId, path, body",
        "--formula | {accessKey | brace",
        "--formula | '' | empty",
        "--digest | MD4 | MD5, SHA-1, SHA-256, SHA-512, HMAC-MD5, HMAC-SHA1, HMAC-SHA256",
        "--case | camel | UPPER, LOWER",
        "--timestamp-unit | hours | SECONDS, MILLISECONDS",
        "--body | no-such-file.json | no such file"
      })
  void refusesAValueThatDoesNotFitAndSaysWhatDoes(String option, String value, String remedy) {
    Shell.Outcome outcome = Shell.ofCaller().run("sign", Documented.ID, option, value);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--secret", "--access-secret", "--access-key", "--user-id"})
  void credentialsAreNoOptions(String option) {
    List<String> arguments = List.of("sign", Documented.ID, option + "=x");

    assertThat(Shell.ofCaller().run(arguments.toArray(String[]::new)).exitCode()).isEqualTo(2);
  }
}
