package io.github.xportka.client;

import io.github.xportka.api.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Failure that the platform reports in its envelope.
 *
 * <p>Code and message are those of the platform. The vendor's list of error codes is not available,
 * so the client does not interpret codes. The exception message quotes the message of the platform,
 * but redacts key, secret, user ID, nonce and signature.
 */
public final class XportApiException extends XportException {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final ReceivedHeaders headers;
  private final @Nullable Integer code;
  private final @Nullable String apiMessage;
  private final @Nullable String requestId;
  private final byte[] body;

  XportApiException(ReceivedResponse received, Envelope envelope) {
    super(
        received.call().operation(),
        describe(received.call(), envelope, received.redaction()),
        null);
    this.httpStatus = received.status();
    this.headers = received.headers();
    this.code = envelope.envelopeCode();
    this.apiMessage = envelope.envelopeMessage();
    this.requestId = envelope.envelopeRequestId();
    this.body = received.body().clone();
  }

  private static String describe(CallIdentity call, Envelope envelope, Redaction redaction) {
    StringBuilder text = new StringBuilder(call.text()).append(" was refused: ");
    Integer code = envelope.envelopeCode();
    text.append(code == null ? "no code" : "code " + code);
    String message = envelope.envelopeMessage();
    if (message != null && !message.isBlank()) {
      text.append(", \"").append(LogSanitizer.line(redaction.in(message))).append('"');
    }
    String requestId = envelope.envelopeRequestId();
    if (requestId != null) {
      text.append(" (request id ").append(LogSanitizer.line(redaction.in(requestId))).append(')');
    }
    return text.append('.').toString();
  }

  /**
   * Returns the HTTP status. All documented failures have status 200.
   *
   * @return the status
   */
  public int httpStatus() {
    return httpStatus;
  }

  /**
   * Returns the HTTP headers of the response.
   *
   * @return values by name; names ignore case
   */
  public Map<String, List<String>> headers() {
    return headers.byName();
  }

  /**
   * Returns the code of the platform.
   *
   * @return the code, or empty if the envelope does not contain one
   */
  public OptionalInt code() {
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /**
   * Returns the unredacted message of the platform.
   *
   * @return the message, or empty if the envelope does not contain one
   */
  public Optional<String> apiMessage() {
    return Optional.ofNullable(apiMessage);
  }

  /**
   * Returns the request ID for the vendor's support.
   *
   * @return the request ID, or empty if the envelope does not contain one
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Returns the body of the response. It may contain personal data, so exception messages omit it.
   *
   * @return a copy of its bytes
   */
  public byte[] body() {
    return body.clone();
  }
}
