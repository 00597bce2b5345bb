package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String SECRET = "s3cr/t+Key=ao-1";
  private static final Redaction REDACTION =
      new Redaction(
          Credentials.of("access-key-1", SECRET),
          new Signature(Map.of("signature", "9EBCDF7566CE16F38302933B832254F1"), Map.of()),
          "21",
          "1700000000");

  static List<String> disguises() {
    String secret = SECRET;
    return List.of(
        secret,
        secret.toUpperCase(Locale.ROOT),
        String.join("\u200b", secret.split("")),
        String.join(" ", secret.split("")),
        String.join("\r\n", secret.split("")),
        String.join("\u0007", secret.split("")),
        URLEncoder.encode(secret, UTF_8),
        URLEncoder.encode(URLEncoder.encode(secret, UTF_8), UTF_8),
        escaped(secret, c -> "\\u%04x"),
        escaped(secret, c -> "\\\\u%04X"),
        escaped(secret, c -> "&#x%x;"),
        escaped(secret, c -> "&#%d;"),
        secret.replace("/", "\\/"),
        secret.replace("/", "\\\\\\/"),
        HexFormat.of().formatHex(secret.getBytes(UTF_8)),
        HexFormat.of().withUpperCase().formatHex(secret.getBytes(UTF_8)),
        Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8)),
        Base64.getEncoder().encodeToString(("k:" + secret).getBytes(UTF_8)),
        Base64.getEncoder().encodeToString(("ke:" + secret).getBytes(UTF_8)));
  }

  private static String escaped(String text, IntFunction<String> format) {
    return text.chars().mapToObj(c -> format.apply(c).formatted(c)).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void redactsDisguisedSecret(String disguise) {
    String redacted = REDACTION.in("before [" + disguise + "] after");

    assertThat(redacted).startsWith("before [").contains("***").endsWith("] after");
    assertThat(redacted.length()).isLessThan(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"back\\slash\\secret", "per%41cent%secret", "&amp;&lt;secret;amp"})
  void redactsSecretThatLooksLikeEscape(String secret) {
    Redaction redaction = redaction(secret, "21");

    assertThat(redaction.in("[" + secret + "]")).isEqualTo("[***]");
    assertThat(redaction.in("[" + secret.replace("\\", "\\\\") + "]")).isEqualTo("[***]");
    assertThat(redaction.in("[" + URLEncoder.encode(secret, UTF_8) + "]")).isEqualTo("[***]");
  }

  private static Redaction redaction(String secret, String userId) {
    return new Redaction(
        Credentials.of("access-key-1", secret),
        new Signature(Map.of("signature", "9EBCDF7566CE16F3"), Map.of()),
        userId,
        "1700000000");
  }

  @ParameterizedTest
  @CsvSource({"\\\\\\\\7, [\\\\\\\\7]", "a\\bcdefgh, [a\\\\bcdefgh]"})
  void redactsSecretWithBackslashes(String secret, String text) {
    assertThat(redaction(secret, "21").in(text)).isEqualTo("[***]");
  }

  @Test
  void redactsLongUserIdWithinWords() {
    assertThat(redaction("secret-secret", "12345678").in("x12345678y")).isEqualTo("x***y");
    assertThat(redaction("secret-secret", "1234567").in("x1234567y 1234567"))
        .isEqualTo("x1234567y ***");
  }

  @Test
  void redactsAfterLetterWithLongerLowerCase() {
    assertThat(REDACTION.in("\u0130" + SECRET)).isEqualTo("\u0130***");
  }

  @Test
  void keepsTextOfUnsignedRequest() {
    assertThat(Redaction.NONE.in(SECRET)).isEqualTo(SECRET);
  }

  static Stream<String> harmless() {
    return Stream.of(
        "order 2100 at 1700000000",
        "100 % of &amp; \\n \\u00e9",
        "&#xzz; &#99999999999; %4",
        "\\u00",
        "订单不存在 🎁",
        "access key is unknown",
        "");
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void keepsHarmlessText(String text) {
    assertThat(REDACTION.in(text)).isEqualTo(text);
  }
}
