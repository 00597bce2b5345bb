package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.xportka.client.MessageVerificationException.Reason;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageVerifierTest {
  private static final Credentials CURRENT = Credentials.of("key-of-2026", "geheim-2026");
  private static final Credentials PREVIOUS = Credentials.of("key-of-2025", "geheim-2025");
  private static final byte[] BODY =
      "{\"messageType\":\"ORDER_CREATE\",\"messageBody\":\"{}\"}".getBytes(UTF_8);

  private final MessageVerifier verifier = MessageVerifier.of(CURRENT);

  @Test
  void acceptsSignatureOfDocumentedFormula() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("geheim-2026".getBytes(UTF_8), "HmacSHA256"));
    mac.update("key-of-2026".getBytes(UTF_8));
    String lowerCase = HexFormat.of().formatHex(mac.doFinal(BODY));

    assertThat(verifier.verify(BODY, lowerCase).type()).isEqualTo("ORDER_CREATE");
    assertThat(verifier.verify(BODY, lowerCase.toUpperCase(Locale.ROOT)).type())
        .isEqualTo("ORDER_CREATE");
    assertThat(MessageSigner.of(CURRENT).sign(BODY)).isEqualTo(lowerCase);
  }

  @Test
  void acceptsBothKeyPairsDuringRotation() {
    MessageVerifier rotating = MessageVerifier.of(CURRENT, PREVIOUS);

    assertThat(rotating.verify(BODY, MessageSigner.of(CURRENT).sign(BODY))).isNotNull();
    assertThat(rotating.verify(BODY, MessageSigner.of(PREVIOUS).sign(BODY))).isNotNull();
    assertRefused(verifier, MessageSigner.of(PREVIOUS).sign(BODY), Reason.WRONG_SIGNATURE);
  }

  @Test
  void asksForKeyPairsAtEveryPush() {
    AtomicReference<List<Credentials>> accepted = new AtomicReference<>(List.of(PREVIOUS));
    MessageVerifier rotating = MessageVerifier.of(accepted::get);
    String signature = MessageSigner.of(CURRENT).sign(BODY);

    assertRefused(rotating, signature, Reason.WRONG_SIGNATURE);
    accepted.set(List.of(CURRENT));
    assertThat(rotating.verify(BODY, signature)).isNotNull();
    accepted.set(List.of());
    assertRefused(rotating, signature, Reason.WRONG_SIGNATURE);
  }

  @Test
  void refusesMixOfTwoKeyPairs() {
    Credentials mixed = Credentials.of("key-of-2026", "geheim-2025");

    assertRefused(
        MessageVerifier.of(CURRENT, PREVIOUS),
        MessageSigner.of(mixed).sign(BODY),
        Reason.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void refusesMissingSignature(String authorization) {
    assertRefused(verifier, authorization, Reason.MISSING_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer 00", "0", "zz", " ", "00 ", "0x00", "00,00", "１０"})
  void refusesMalformedSignature(String authorization) {
    assertRefused(verifier, authorization, Reason.MALFORMED_SIGNATURE);
  }

  @Test
  void refusesTruncatedSignature() {
    String signature = MessageSigner.of(CURRENT).sign(BODY);

    assertRefused(verifier, signature.substring(0, 32), Reason.WRONG_SIGNATURE);
    assertRefused(verifier, signature + "00", Reason.WRONG_SIGNATURE);
  }

  @Test
  void verifiesBeforeItReads() {
    byte[] noMessage = "geheim".getBytes(UTF_8);

    assertThatExceptionOfType(MessageVerificationException.class)
        .isThrownBy(() -> verifier.verify(noMessage, "00"));
    assertThatExceptionOfType(XportMessageException.class)
        .isThrownBy(() -> verifier.verify(noMessage, MessageSigner.of(CURRENT).sign(noMessage)))
        .withMessageNotContaining("geheim");
  }

  @Test
  void usesConfiguredFormula() {
    SigningFormula formula =
        SigningFormula.defaultForMessages()
            .withFormula("{accessSecret}|{bodyMd5}|{accessSecret}")
            .withDigest(SignatureDigest.SHA_512)
            .withLetterCase(LetterCase.UPPER);
    String signature = MessageSigner.of(CURRENT).withFormula(formula).sign(BODY);

    assertThat(signature).matches("[0-9A-F]{128}");
    assertThat(verifier.withFormula(formula).verify(BODY, signature)).isNotNull();
    assertRefused(verifier, signature, Reason.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{accessKey}{timestamp}{body}|contains {timestamp}, which a message does not have",
        "{accessKey}{userId}{body}|contains {userId}",
        "{accessKey}|does not cover the body of a message",
      })
  void rejectsFormulaThatCannotProtect(String text, String problem) {
    SigningFormula formula = SigningFormula.defaultForMessages().withFormula(text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> verifier.withFormula(formula))
        .withMessageContaining(problem);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageSigner.of(CURRENT).withFormula(formula));
  }

  @Test
  void rejectsFormulaWithoutSecret() {
    SigningFormula formula =
        SigningFormula.defaultForMessages().withDigest(SignatureDigest.SHA_256);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> verifier.withFormula(formula))
        .withMessageContaining("does not use the secret");
  }

  @Test
  void rejectsFormulaInBase64() {
    SigningFormula formula =
        SigningFormula.defaultForMessages().withEncoding(SignatureEncoding.BASE64);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> verifier.withFormula(formula))
        .withMessageContaining("hexadecimal digits, not in BASE64");
  }

  @Test
  void rejectsVerifierWithoutKeyPair() {
    assertThatIllegalArgumentException().isThrownBy(MessageVerifier::of);
  }

  @Test
  void showsFormulaOnlyInToString() {
    assertThat(verifier).hasToString("MessageVerifier[LOWER(HMAC-SHA256({accessKey}{body}))]");
    assertThat(MessageSigner.of(CURRENT).toString()).doesNotContain("geheim", "key-of");
  }

  private static void assertRefused(MessageVerifier verifier, String signature, Reason reason) {
    assertThatExceptionOfType(MessageVerificationException.class)
        .isThrownBy(() -> verifier.verify(BODY, signature))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .withMessageNotContaining("geheim")
        .withMessageNotContaining("ORDER_CREATE");
  }
}
