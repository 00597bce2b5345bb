package io.github.xportka.cli.doctor;

import io.github.xportka.openapi.observation.ObservedShape;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Response to a probe, without its content.
 *
 * @param kind the kind of response
 * @param shape the status, the platform code of a refusal, and the shape of a JSON body
 * @param message the platform's message for the console, in which identifiers and addresses are
 *     masked, or null
 */
record ProbeResponse(Kind kind, ObservedShape shape, @Nullable String message) {
  private static final Pattern LIMIT =
      Pattern.compile("(?i)too many|rate.?limit|frequen|lock|blocked|banned|频繁|锁定|限流|超限|次数过多");

  /** Names of digests and encodings, or else words with digits, addresses and long words. */
  private static final Pattern KNOWN_OR_PERSONAL =
      Pattern.compile(
          "(MD5|SHA-?[0-9]+|UTF-8)|\\S*@\\S*|\\S*://\\S*|\\p{L}*[0-9][\\p{L}0-9._-]*|[A-Za-z0-9+/=_-]{17,}");

  private static final int LONGEST_MESSAGE = 120;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Kind of a response. */
  enum Kind {
    /** Envelope of a success. */
    SUCCESS,
    /** Envelope of a failure. */
    REFUSAL,
    /** Response without an envelope, such as an error page. */
    OTHER
  }

  ProbeResponse {
    message = message == null ? null : masked(message.strip());
  }

  /** Masks words that can be personal or secret, or that differ in each response. */
  private static String masked(String message) {
    return KNOWN_OR_PERSONAL
        .matcher(message)
        .replaceAll(word -> word.group(1) == null ? "*" : word.group());
  }

  boolean isEnvelope() {
    return kind != Kind.OTHER && shape.status() != NOT_FOUND;
  }

  /** Tells whether the platform asks for fewer requests or has locked the caller. */
  boolean asksToStop() {
    return shape.status() == TOO_MANY_REQUESTS
        || (message != null && LIMIT.matcher(message).find());
  }

  /** Tells whether another response is the same refusal. */
  boolean isSameRefusal(ProbeResponse other) {
    return kind == other.kind
        && shape.status() == other.shape.status()
        && Objects.equals(shape.code(), other.shape.code())
        && Objects.equals(message, other.message);
  }

  /** Returns kind, status and code as a phrase. */
  String describe() {
    return switch (kind) {
      case SUCCESS -> "success";
      case REFUSAL ->
          "a refusal with "
              + (shape.code() == null ? "no code" : "code " + shape.code())
              + (message == null || message.isEmpty() ? "" : " (" + beginning(message) + ")")
              + (shape.status() == OK ? "" : " and HTTP " + shape.status());
      case OTHER -> "HTTP " + shape.status() + " without an envelope";
    };
  }

  private static String beginning(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + "…";
  }
}
