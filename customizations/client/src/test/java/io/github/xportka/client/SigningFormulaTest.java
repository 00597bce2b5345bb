package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xportka.api.SigningScheme;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningFormulaTest {
  private static final SigningFormula DEFAULT =
      SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE);

  @ParameterizedTest
  @CsvSource({
    "{accessKey}, the-key",
    "{accessSecret}, Jefe",
    "{timestamp}, 1700000000",
    "{nonce}, the-nonce",
    "{userId}, the-user",
    "{path}, /the/path",
    "{method}, POST",
    "{query}, timestamp=1700000000&page-no=3&page=2&a=%20",
    "{sortedParams}, a%20page2page-no3timestamp1700000000",
    "{body}, 货🎁",
    "{bodyMd5}, cec5e290331c3ebef9e6881dfbf98215",
    "{nonce}{nonce}, the-noncethe-nonce",
    "密{nonce}&key=, 密the-nonce&key="
  })
  void replacesPlaceholdersOnly(String formula, String digested) {
    assertThat(compute(DEFAULT.withFormula(formula).withDigest(SignatureDigest.SHA_256)))
        .isEqualTo(ExpectedDigest.sha256(digested));
  }

  /** Test vectors of RFC 1321, FIPS 180, RFC 2202 and RFC 4231. */
  @ParameterizedTest
  @CsvSource({
    "MD5, abc, 900150983cd24fb0d6963f7d28e17f72",
    "SHA-1, abc, a9993e364706816aba3e25717850c26c9cd0d89d",
    "SHA-256, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "SHA-512, abc,"
        + " ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    "HMAC-MD5, what do ya want for nothing?, 750c783e6ab0b503eaa86e310a5db738",
    "HMAC-SHA1, what do ya want for nothing?, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
    "HMAC-SHA256, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "HMAC-SHA512, what do ya want for nothing?,"
        + " 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
  })
  void digestsArePublishedVectors(String digest, String text, String expected) {
    assertThat(
            compute(
                DEFAULT
                    .withFormula("{body}")
                    .withDigest(SignatureDigest.of(digest))
                    .withLetterCase(LetterCase.LOWER),
                text))
        .isEqualTo(expected);
  }

  @Test
  void writesDigitsInConfiguredCase() {
    SigningFormula body = DEFAULT.withFormula("{body}");

    assertThat(compute(body.withLetterCase(LetterCase.UPPER), "abc"))
        .isEqualTo("900150983CD24FB0D6963F7D28E17F72");
    assertThat(compute(body.withLetterCase(LetterCase.LOWER), "abc"))
        .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
  }

  @Test
  void writesBase64() {
    SigningFormula hex = DEFAULT.withFormula("{body}");
    SigningFormula base64 = hex.withEncoding(SignatureEncoding.of("Base64"));
    assertThat(compute(base64, "abc")).isEqualTo("kAFQmDzST7DWlj99KOF/cg==");
    assertThat(base64).hasToString("BASE64(MD5({body}))").isNotEqualTo(hex);
  }

  @Test
  void findsNamesIgnoringCase() {
    assertThat(SignatureDigest.of("hmac-sha256")).isEqualTo(SignatureDigest.HMAC_SHA256);
    assertThat(LetterCase.of("Lower")).isEqualTo(LetterCase.LOWER);
    assertThat(TimestampUnit.of("milliSeconds")).isEqualTo(TimestampUnit.MILLISECONDS);
  }

  static List<Arguments> unknownNames() {
    return List.of(
        unknown(
            () -> DEFAULT.withFormula("{accessKey}{salt}"),
            "placeholder 'salt'. Known: accessKey, accessSecret, timestamp, nonce, userId, method,"
                + " path, query, sortedParams, body, bodyMd5."),
        unknown(
            () -> SignatureDigest.of("CRC32"),
            "digest 'CRC32'. Known: MD5, SHA-1, SHA-256, SHA-512, HMAC-MD5, HMAC-SHA1,"
                + " HMAC-SHA256, HMAC-SHA512."),
        unknown(() -> LetterCase.of("title"), "letter case 'title'. Known: UPPER, LOWER."),
        unknown(
            () -> TimestampUnit.of("minutes"),
            "timestamp unit 'minutes'. Known: SECONDS, MILLISECONDS."));
  }

  private static Arguments unknown(ThrowingCallable call, String problem) {
    return arguments(call, problem);
  }

  @ParameterizedTest
  @MethodSource("unknownNames")
  void listsKnownNames(ThrowingCallable call, String problem) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage("Unknown " + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}", "{nonce", "nonce}", "{nonce}}", "}{nonce}", "{nonce}{"})
  void rejectsUnbalancedBrace(String formula) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withFormula(formula))
        .withMessage("The signing formula '" + formula + "' has an unbalanced brace.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{{nonce}}", "{ nonce }"})
  void rejectsMalformedPlaceholder(String formula) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withFormula(formula))
        .withMessageStartingWith("Unknown placeholder '");
  }

  @Test
  void rejectsEmptyFormula() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withFormula(""))
        .withMessage("The signing formula is empty. Give it at least one placeholder.");
  }

  @Test
  void rejectsFormulaWithoutPlaceholder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withFormula("abc"))
        .withMessage(
            "The signing formula 'abc' has no placeholder. Give it at least one placeholder.");
  }

  @Test
  void leavesOriginalUnchanged() {
    SigningFormula changed =
        DEFAULT
            .withFormula("{nonce}")
            .withDigest(SignatureDigest.SHA_1)
            .withLetterCase(LetterCase.LOWER);

    assertThat(changed).hasToString("LOWER(SHA-1({nonce}))").isNotEqualTo(DEFAULT);
    assertThat(DEFAULT)
        .hasToString("UPPER(MD5({accessKey}{timestamp}{nonce}{accessSecret}))")
        .isEqualTo(SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE))
        .hasSameHashCodeAs(SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE));
  }

  @ParameterizedTest
  @CsvSource({"SECONDS, 1700000000", "MILLISECONDS, 1700000000999"})
  void readsFormattedTimestamp(TimestampUnit unit, String timestamp) {
    assertThat(unit.format(unit.parse(timestamp))).isEqualTo(timestamp);
  }

  private static String compute(SigningFormula formula) {
    return compute(formula, "货🎁");
  }

  private static String compute(SigningFormula formula, String body) {
    return formula.compute(
        new SignableRequest(
            Credentials.of("the-key", "Jefe"),
            "the-user",
            "1700000000",
            "the-nonce",
            "POST",
            "/the/path",
            "",
            body.getBytes(UTF_8)),
        "timestamp=1700000000&page-no=3&page=2&a=%20");
  }

  @Test
  void keepsTextOfFormula() {
    SigningFormula standard = SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE);

    assertThat(standard.withFormula("{path}").formula()).isEqualTo("{path}");
    assertThat(standard).doesNotHaveSameHashCodeAs(standard.withFormula("{path}"));
  }
}
