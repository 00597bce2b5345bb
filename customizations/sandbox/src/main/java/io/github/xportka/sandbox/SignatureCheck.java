package io.github.xportka.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.sandbox.SentParameters.Sent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a request proves who sends it.
 *
 * <p>The access key goes first, since the secret is that of the key. The nonce goes last: only a
 * request that has passed everything else uses it up, or anybody could burn those of others.
 */
final class SignatureCheck {
  private static final Set<Value> SIGNED = EnumSet.allOf(Value.class);
  private static final Set<Value> UNSIGNED = EnumSet.of(Value.ACCESS_KEY, Value.USER_ID);
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

  private final Rules rules;
  private final UsedNonces usedNonces;

  SignatureCheck(Rules rules, UsedNonces usedNonces) {
    this.rules = rules;
    this.usedNonces = usedNonces;
  }

  void check(ReceivedRequest request, SigningScheme scheme, KeyPair keys) throws RefusedException {
    SentParameters sent =
        SentParameters.read(request, scheme, rules.verifySignatures() ? SIGNED : UNSIGNED);
    checkAccessKey(sent, keys);
    if (rules.verifySignatures()) {
      checkSignatures(sent, request, keys);
    }
    checkUserId(sent);
    if (rules.verifySignatures()) {
      Instant now = now();
      Duration window = Duration.ofSeconds(scheme.timestampWindowSeconds());
      Instant timestamp = checkTimestamp(sent, now, window);
      checkNonce(sent, scheme, now, later(now, timestamp).plus(window));
    }
  }

  private static void checkAccessKey(SentParameters sent, KeyPair keys) throws RefusedException {
    Optional<Sent> accessKey = sent.find(Value.ACCESS_KEY);
    if (accessKey.isPresent() && !accessKey.get().text().equals(keys.accessKey())) {
      throw new RefusedException(
          Refusal.UNKNOWN_ACCESS_KEY,
          ("The access key in the %s is not the sandbox's: send that of its credentials."
                  + " The old pair is void as soon as they are rotated.")
              .formatted(accessKey.get().name()));
    }
  }

  private void checkSignatures(SentParameters sent, ReceivedRequest request, KeyPair keys)
      throws RefusedException {
    ExpectedSignature expected = new ExpectedSignature(sent, request, keys.accessSecret());
    for (Sent signature : sent.all(Value.SIGNATURE)) {
      SigningFormula formula = rules.formula(signature.scheme());
      if (!expected.matches(formula, signature.text())) {
        throw new RefusedException(
            Refusal.WRONG_SIGNATURE,
            ("The signature in the %s is wrong. It must be %s over what is sent, in UTF-8, with the"
                    + " access secret that belongs to the access key: check secret, formula,"
                    + " digest and case.")
                .formatted(signature.name(), formula));
      }
    }
  }

  private void checkUserId(SentParameters sent) throws RefusedException {
    Optional<Sent> userId = sent.find(Value.USER_ID);
    if (userId.isPresent() && !userId.get().text().equals(rules.userId())) {
      throw new RefusedException(
          Refusal.WRONG_USER_ID,
          "The user id in the %s is not the sandbox's: send the one that it was started with."
              .formatted(userId.get().name()));
    }
  }

  /** The sandbox's time, as exact as a timestamp can be. */
  private Instant now() {
    return rules.timestampUnit().parse(rules.timestampUnit().format(rules.clock().instant()));
  }

  private Instant checkTimestamp(SentParameters sent, Instant now, Duration window)
      throws RefusedException {
    Optional<Sent> found = sent.find(Value.TIMESTAMP);
    if (found.isEmpty()) {
      return now;
    }
    Sent timestamp = found.get();
    String unit = rules.timestampUnit().name().toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(timestamp.text()).matches()) {
      throw new RefusedException(
          Refusal.UNREADABLE_TIMESTAMP,
          "The %s is no timestamp: send %s since 1970-01-01 UTC, in digits."
              .formatted(timestamp.name(), unit));
    }
    Instant time = rules.timestampUnit().parse(timestamp.text());
    Duration behind = Duration.between(time, now);
    if (behind.abs().compareTo(window) > 0) {
      throw new RefusedException(
          Refusal.STALE_TIMESTAMP,
          ("The %s is %s seconds %s the sandbox's clock, and %d are allowed. It must be %s:"
                  + " check clock and unit, and take the time when you send.")
              .formatted(
                  timestamp.name(),
                  seconds(behind.abs()),
                  behind.isNegative() ? "ahead of" : "behind",
                  window.toSeconds(),
                  unit));
    }
    return time;
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private void checkNonce(SentParameters sent, SigningScheme scheme, Instant now, Instant until)
      throws RefusedException {
    Optional<Sent> nonce = sent.find(Value.NONCE);
    if (nonce.isEmpty()) {
      return;
    }
    int length = nonce.get().text().length();
    if (length != scheme.nonceLength()) {
      throw new RefusedException(
          Refusal.MALFORMED_NONCE,
          "The nonce in the %s has %d characters: send %d random ones."
              .formatted(nonce.get().name(), length, scheme.nonceLength()));
    }
    if (!usedNonces.take(nonce.get().text(), now, until)) {
      throw new RefusedException(
          Refusal.REUSED_NONCE,
          ("The nonce in the %s has been used before: make a new one for every request, also"
                  + " when you send one again.")
              .formatted(nonce.get().name()));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
