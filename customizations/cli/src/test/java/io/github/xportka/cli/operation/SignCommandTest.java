package io.github.xportka.cli.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.cli.context.CallerCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignCommandTest {
  private static final SigningScheme SCHEME = DocumentedExamples.OPERATION.signingScheme();
  private static final String NONCE = "0123456789abcdef0123456789abcdef";

  /** Returns the printed value of the scheme's own parameter. */
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
  void printsKnownSignature() throws GeneralSecurityException {
    CommandRunner.Result result =
        new CommandRunner()
            .with(CallerCredentials.ACCESS_KEY, "ak")
            .with(CallerCredentials.ACCESS_SECRET, "sk")
            .with(CallerCredentials.USER_ID, "u1")
            .run("sign", DocumentedExamples.ID, "--timestamp", "1700000000", "--nonce", NONCE);

    String signature = md5("ak" + "1700000000" + NONCE + "sk");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
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
  void usesCurrentTimeAndNewNonce() {
    CommandRunner runner =
        CommandRunner.withCredentials().at(Instant.parse("2026-01-02T03:04:05.678Z"));

    JsonNode first = runner.run("sign", DocumentedExamples.ID).json();
    JsonNode second = runner.run("sign", DocumentedExamples.ID).json();
    JsonNode milliseconds =
        runner.run("sign", DocumentedExamples.ID, "--timestamp-unit", "milliseconds").json();

    assertThat(sent(first, Value.TIMESTAMP)).isEqualTo("1767323045");
    assertThat(sent(milliseconds, Value.TIMESTAMP)).isEqualTo("1767323045678");
    assertThat(sent(first, Value.SIGNATURE)).isNotEqualTo(sent(second, Value.SIGNATURE));
  }

  @Test
  void signsWithChangedFormula() throws GeneralSecurityException {
    String body = "{\"a\": 1}\n";
    JsonNode printed =
        CommandRunner.withCredentials()
            .input(body)
            .run(
                "sign",
                DocumentedExamples.ID,
                "--timestamp=17",
                "--formula={path}|{body}|{timestamp}",
                "--digest=hmac-sha256",
                "--case=LOWER",
                "--body=-")
            .json();

    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(CommandRunner.ACCESS_SECRET.getBytes(UTF_8), "HmacSHA256"));
    String input = DocumentedExamples.OPERATION.path() + "|" + body + "|17";
    assertThat(sent(printed, Value.SIGNATURE))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(input.getBytes(UTF_8))));
  }

  @Test
  void requiresCredentials() {
    CommandRunner.Result result = new CommandRunner().run("sign", DocumentedExamples.ID);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(
            CallerCredentials.ACCESS_KEY,
            CallerCredentials.ACCESS_SECRET,
            CallerCredentials.USER_ID);
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
        "--formula | {secret} | accessKey, accessSecret, timestamp, nonce, userId, method, path",
        "--formula | {accessKey | brace",
        "--formula | '' | empty",
        "--formula | abc | at least one placeholder",
        "--digest | MD4 | MD5, SHA-1, SHA-256, SHA-512, HMAC-MD5, HMAC-SHA1, HMAC-SHA256",
        "--case | camel | UPPER, LOWER",
        "--timestamp-unit | hours | SECONDS, MILLISECONDS",
        "--body | no-such-file.json | does not exist"
      })
  void rejectsInvalidValueWithRemedy(String option, String value, String remedy) {
    CommandRunner.Result result =
        CommandRunner.withCredentials().run("sign", DocumentedExamples.ID, option, value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--secret", "--access-secret", "--access-key", "--user-id"})
  void acceptsNoCredentialsAsOptions(String option) {
    List<String> arguments = List.of("sign", DocumentedExamples.ID, option + "=x");

    assertThat(CommandRunner.withCredentials().run(arguments.toArray(String[]::new)).exitCode())
        .isEqualTo(2);
  }

  @Test
  void rejectsCaseWithoutEffect() {
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .run("sign", DocumentedExamples.ID, "--case", "lower", "--encoding", "base64");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--case has no effect, because the encoding is base64");
  }

  @Test
  void rejectsBodyThatIsNotJson(@TempDir Path folder) throws IOException {
    Path body = Files.writeString(folder.resolve("body.json"), "{\"orderId\": 21");
    CommandRunner.Result result =
        CommandRunner.withCredentials()
            .run("sign", DocumentedExamples.ID, "--body", body.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("is not valid JSON at line 1");
  }
}
