package io.github.xportka.receiver;

import io.github.xportka.client.MessageVerificationException;
import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.XportMessage;
import io.github.xportka.client.XportMessageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validator of pushes: method, content type, size, signature and time. It does not store anything,
 * so it cannot recognize a message that arrives again.
 */
public final class PushValidator {
  /** Default limit of a body in bytes. */
  public static final int DEFAULT_MAX_BODY_BYTES = 256 * 1024;

  /** Default age that a message can have. The platform repeats a push for two and a half hours. */
  public static final Duration DEFAULT_REPLAY_WINDOW = Duration.ofHours(3);

  /** Difference that the clocks of platform and receiver can have. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(PushValidator.class);

  private final MessageVerifier verifier;
  private final Clock clock;
  private final Duration replayWindow;
  private final int maxBodyBytes;

  PushValidator(MessageVerifier verifier, Clock clock, Duration replayWindow, int maxBodyBytes) {
    this.verifier = verifier;
    this.clock = clock;
    this.replayWindow = replayWindow;
    this.maxBodyBytes = maxBodyBytes;
  }

  /**
   * Creates a validator with the default limits.
   *
   * @param verifier the verifier of signatures
   * @param clock the clock for the replay window
   * @return the validator
   */
  public static PushValidator of(MessageVerifier verifier, Clock clock) {
    return new PushValidator(
        Arguments.require("verifier", verifier),
        Arguments.require("clock", clock),
        DEFAULT_REPLAY_WINDOW,
        DEFAULT_MAX_BODY_BYTES);
  }

  /**
   * Validates a push. The age of a message without a readable time is not checked.
   *
   * @param request the request
   * @return the verified message
   * @throws PushRefusedException if the push is not valid
   */
  public XportMessage validate(PushRequest request) throws PushRefusedException {
    if (!Arguments.require("request", request).method().equals("POST")) {
      throw new PushRefusedException(PushOutcome.WRONG_METHOD, "A push is a POST request.");
    }
    if (!isJson(request.contentType())) {
      throw new PushRefusedException(PushOutcome.WRONG_CONTENT_TYPE, "A message is JSON.");
    }
    if (request.body().length > maxBodyBytes) {
      throw new PushRefusedException(
          PushOutcome.TOO_LARGE, "The limit is " + maxBodyBytes + " bytes.");
    }
    XportMessage message = verify(request);
    Instant sent = message.pushed().timestamp();
    if (sent == null) {
      LOG.warn("A signed message does not have a readable time, so its age is not checked.");
    } else {
      requireWithinWindow(sent);
    }
    return message;
  }

  private XportMessage verify(PushRequest request) throws PushRefusedException {
    try {
      return verifier.verify(request.body(), request.authorization());
    } catch (MessageVerificationException e) {
      throw new PushRefusedException(PushOutcome.FORGED, String.valueOf(e.getMessage()));
    } catch (XportMessageException e) {
      throw new PushRefusedException(PushOutcome.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private void requireWithinWindow(Instant sent) throws PushRefusedException {
    Duration age = Duration.between(sent, clock.instant());
    if (age.compareTo(replayWindow) > 0) {
      throw new PushRefusedException(
          PushOutcome.STALE, "It is " + age + " old, and the limit is " + replayWindow + ".");
    }
    if (age.negated().compareTo(CLOCK_TOLERANCE) > 0) {
      throw new PushRefusedException(
          PushOutcome.STALE,
          "Its time is " + age.negated() + " ahead. Check the clock of this machine.");
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String mediaType = contentType.split(";", 2)[0];
    return mediaType.strip().toLowerCase(Locale.ROOT).equals("application/json");
  }
}
