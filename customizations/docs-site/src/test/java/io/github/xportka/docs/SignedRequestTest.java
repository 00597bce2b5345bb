package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignedRequestTest {
  // printf ak17000000000123456789abcdef0123456789abcdefsk | md5sum
  private static final String MD5 = "9ebcdf7566ce16f38302933b832254f1";

  @Test
  void theFormulasValuesAreDigested() {
    SignedRequest signed = sign(signing("{accessKey}{timestamp}{nonce}{accessSecret}", "MD5"));

    assertThat(signed.digested()).isEqualTo("ak17000000000123456789abcdef0123456789abcdefsk");
    assertThat(signed.signature()).isEqualTo(MD5);
  }

  @Test
  void headersAndQueryCarryWhatTheSchemeSends() {
    SignedRequest signed = sign(signing("{accessKey}{timestamp}{nonce}{accessSecret}", "MD5"));

    assertThat(signed.headers()).containsExactly(entry("access-key", "ak"), entry("user", "1001"));
    assertThat(signed.query())
        .containsExactly(entry("timestamp", "1700000000"), entry("sign", MD5));
  }

  @Test
  void whatAnIncludedSchemeSendsIsSentAsWellWithItsOwnSignature() throws Exception {
    JsonNode schemes =
        Bundle.YAML.readTree(
            """
            outer:
              x-evidence: {level: seed}
              x-signing:
                formula: '{timestamp}'
                digest: SHA-256
                case: upper
                timestampUnit: milliseconds
                includes: inner
                parameters: [{name: sign, in: query, value: signature}]
            inner:
              x-evidence: {level: seed}
              x-signing:
                formula: '{nonce}'
                digest: MD5
                case: lower
                parameters: [{name: signature, in: header, value: signature}]
            """);

    SignedRequest signed = SignedRequest.of(scheme("outer", schemes), "/path", "body");

    // printf 1700000000000 | sha256sum
    assertThat(signed.query())
        .containsExactly(
            entry("sign", "BC99B4BF100AD96CC4DB80D1F6B724F9D17D0A1C19F011D908EE810FFFDA7484"));
    // printf 0123456789abcdef0123456789abcdef | md5sum
    assertThat(signed.headers())
        .containsExactly(entry("signature", "8516ac99dc60603295de7bdb6a153530"));
  }

  @Test
  void pathBodyAndItsDigestCanBeSigned() {
    assertThat(sign(signing("{path} {body} {bodyMd5} {userId}", "MD5")).digested())
        .isEqualTo("/path 男鞋$1 6c20fc5723d9ec24f9051722780e036e 1001");
  }

  @Test
  void anHmacIsKeyedWithTheAccessSecret() {
    // printf /path | openssl dgst -sha256 -hmac sk
    assertThat(sign(signing("{path}", "HMAC-SHA256")).signature())
        .isEqualTo("78b5a933df907c0ec4f4155922b0c01b066e3a90cd2660d5e9a2577133a2aee8");
  }

  private static SignedRequest sign(SigningScheme scheme) {
    return SignedRequest.of(scheme, "/path", "男鞋$1");
  }

  private static SigningScheme signing(String formula, String digest) {
    JsonNode scheme =
        Bundle.YAML.valueToTree(
            Map.of(
                "x-evidence", Map.of("level", "seed"),
                "x-signing",
                    Map.of(
                        "formula",
                        formula,
                        "digest",
                        digest,
                        "case",
                        "lower",
                        "timestampUnit",
                        "seconds",
                        "parameters",
                        new Object[] {
                          parameter("access-key", "header", "accessKey"),
                          parameter("timestamp", "query", "timestamp"),
                          parameter("sign", "query", "signature"),
                          parameter("user", "header", "userId")
                        })));
    return scheme("scheme", Bundle.YAML.createObjectNode().set("scheme", scheme));
  }

  private static SigningScheme scheme(String name, JsonNode schemes) {
    return Objects.requireNonNull(SigningScheme.read(schemes).get(name));
  }

  private static Map<String, String> parameter(String name, String in, String value) {
    return Map.of("name", name, "in", in, "value", value);
  }
}
