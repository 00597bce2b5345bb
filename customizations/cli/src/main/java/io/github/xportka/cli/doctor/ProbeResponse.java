package io.github.xportka.cli.doctor;

import io.github.xportka.client.ResponseShape;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Response to a probe, without its content.
 *
 * @param kind the kind of response
 * @param status the HTTP status
 * @param code the platform code of a refusal, or null
 * @param message the platform's message, in which digits and addresses are masked, or null
 * @param shape the shape of a JSON body, or null
 */
record ProbeResponse(
    Kind kind,
    int status,
    @Nullable Integer code,
    @Nullable String message,
    @Nullable ResponseShape shape) {
  private static final Pattern LIMIT =
      Pattern.compile("(?i)too many|rate.?limit|frequen|lock|blocked|banned|频繁|锁定|限流|超限|次数过多");
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

  boolean isEnvelope() {
    return kind != Kind.OTHER && status != NOT_FOUND;
  }

  /** Tells whether the platform asks for fewer requests or has locked the caller. */
  boolean asksToStop() {
    return status == TOO_MANY_REQUESTS || (message != null && LIMIT.matcher(message).find());
  }

  /** Tells whether another response is the same refusal. */
  boolean isSameRefusal(ProbeResponse other) {
    return kind == other.kind
        && status == other.status
        && Objects.equals(code, other.code)
        && Objects.equals(message, other.message);
  }

  Optional<ResponseShape> knownShape() {
    return Optional.ofNullable(shape);
  }

  /** Returns kind, status and code as a phrase. */
  String describe() {
    return switch (kind) {
      case SUCCESS -> "success";
      case REFUSAL ->
          "a refusal with "
              + (code == null ? "no code" : "code " + code)
              + (message == null || message.isBlank() ? "" : " (" + message + ")")
              + (status == 200 ? "" : " and HTTP " + status);
      case OTHER -> "HTTP " + status + " without an envelope";
    };
  }
}
