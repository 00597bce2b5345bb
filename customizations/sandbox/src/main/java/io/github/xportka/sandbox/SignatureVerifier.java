package io.github.xportka.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.sandbox.SigningParameters.SentParameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verifies credentials, signatures, timestamp and nonce of a request.
 *
 * <p>The access key is checked first, because it determines the secret. The nonce is checked last,
 * so that a forged request cannot use up the nonce of a valid request.
 */
final class SignatureVerifier {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

  private final SandboxConfiguration configuration;
  private final TimestampUnit unit;
  private final UsedNonces usedNonces;

  SignatureVerifier(SandboxConfiguration configuration, UsedNonces usedNonces) {
    this.configuration = configuration;
    this.unit = configuration.timestampUnit();
    this.usedNonces = usedNonces;
  }

  /** Verifies a request at the time of the sandbox's clock plus a skew. */
  void verify(
      ReceivedRequest request,
      SigningScheme scheme,
      SandboxCredentials credentials,
      Duration skew) {
    SigningParameters sent = SigningParameters.read(request, scheme);
    checkValue(
        sent.find(Value.ACCESS_KEY),
        credentials.accessKey(),
        Refusal.UNKNOWN_ACCESS_KEY,
        "The access key in the %s is unknown. Send the current access key of the sandbox. A"
            + " rotation makes the old key invalid at once.");
    checkSignatures(sent, request, credentials);
    checkValue(
        sent.find(Value.USER_ID),
        configuration.userId(),
        Refusal.WRONG_USER_ID,
        "The user id in the %s is unknown. Send the user id of the sandbox.");
    Instant now = configuration.clock().instant().plus(skew);
    Duration window = Duration.ofSeconds(scheme.timestampWindowSeconds());
    Instant timestamp =
        sent.find(Value.TIMESTAMP).map(time -> checkTimestamp(time, now, window)).orElse(now);
    Instant until = (timestamp.isAfter(now) ? timestamp : now).plus(window);
    sent.find(Value.NONCE).ifPresent(nonce -> checkNonce(nonce, scheme, now, until));
  }

  private static void checkValue(
      Optional<SentParameter> sent, String expected, Refusal refusal, String message) {
    if (sent.isPresent() && !sent.get().text().equals(expected)) {
      throw refusal.because(message, sent.get().name());
    }
  }

  private void checkSignatures(
      SigningParameters sent, ReceivedRequest request, SandboxCredentials credentials) {
    ExpectedSignature expected = new ExpectedSignature(sent, request, credentials.accessSecret());
    for (SentParameter signature : sent.signatures()) {
      SigningFormula formula = configuration.formula(signature.scheme());
      if (!expected.matches(formula, signature.text())) {
        throw Refusal.WRONG_SIGNATURE.because(
            "The signature in the %s is wrong. It must be %s of the sent values in UTF-8, with the"
                + " access secret of the access key. Check secret, formula, digest and case.",
            signature.name(), formula);
      }
    }
  }

  private Instant checkTimestamp(SentParameter timestamp, Instant now, Duration window) {
    String unitName = unit.name().toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(timestamp.text()).matches()) {
      throw Refusal.UNREADABLE_TIMESTAMP.because(
          "The %s is not a timestamp. Send the %s since 1970-01-01 UTC, in digits.",
          timestamp.name(), unitName);
    }
    Instant time = unit.parse(timestamp.text());
    Duration behind = Duration.between(time, now);
    if (behind.abs().compareTo(window) > 0) {
      throw Refusal.STALE_TIMESTAMP.because(
          "The %s is %s seconds %s the clock of the sandbox. At most %d are allowed, in the unit"
              + " %s. Check clock and unit, and use the time of sending.",
          timestamp.name(),
          seconds(behind.abs()),
          behind.isNegative() ? "ahead of" : "behind",
          window.toSeconds(),
          unitName);
    }
    return time;
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private void checkNonce(SentParameter nonce, SigningScheme scheme, Instant now, Instant until) {
    if (nonce.text().length() != scheme.nonceLength()) {
      throw Refusal.MALFORMED_NONCE.because(
          "The nonce in the %s has %d characters. Send %d random characters.",
          nonce.name(), nonce.text().length(), scheme.nonceLength());
    }
    if (!usedNonces.use(nonce.text(), now, until)) {
      throw Refusal.REUSED_NONCE.because(
          "The nonce in the %s was used before. Create a new nonce for each request, also for a"
              + " retry.",
          nonce.name());
    }
  }
}
