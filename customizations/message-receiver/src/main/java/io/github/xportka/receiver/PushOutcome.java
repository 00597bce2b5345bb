package io.github.xportka.receiver;

import java.util.Map;

/** Outcome of a push, with the HTTP status of the response. The response does not need a body. */
public enum PushOutcome {
  /** The message is stored, and will be handed over. */
  ACCEPTED(200, "is stored"),
  /** The message was stored before, and will not be handed over again. */
  DUPLICATE(200, "was stored before"),
  /** The request is not signed, and was acknowledged and dropped as configured. */
  UNSIGNED_ACKNOWLEDGED(200, "is not signed, and was dropped"),
  /** The verified bytes are not a message. */
  UNREADABLE(400, "is signed, but is not a message"),
  /** The signature is missing, malformed or wrong. */
  FORGED(401, "does not have a valid signature"),
  /** The time of the message is outside the replay window. */
  STALE(403, "is outside the replay window"),
  /** The method is not POST. */
  WRONG_METHOD(405, "does not have the method POST"),
  /** The body is larger than the limit. */
  TOO_LARGE(413, "is larger than the limit"),
  /** The content type is not JSON. */
  WRONG_CONTENT_TYPE(415, "does not have the content type application/json"),
  /** The receiver could not store the message in time. The platform repeats the push. */
  UNAVAILABLE(503, "cannot be stored at the moment");

  private final int status;
  private final String description;

  PushOutcome(int status, String description) {
    this.status = status;
    this.description = description;
  }

  /**
   * Returns the status of the response.
   *
   * @return the HTTP status
   */
  public int status() {
    return status;
  }

  /**
   * Tells whether the platform should not repeat the push.
   *
   * @return true for the status 200
   */
  public boolean isSuccess() {
    return status == 200;
  }

  /**
   * Returns the headers of the response.
   *
   * @return the values by name
   */
  public Map<String, String> responseHeaders() {
    return switch (this) {
      case WRONG_METHOD -> Map.of("Allow", "POST");
      case UNAVAILABLE -> Map.of("Retry-After", "1");
      default -> Map.of();
    };
  }

  String description() {
    return description;
  }
}
