package io.github.xportka.client;

import io.github.xportka.model.PlatformErrorCode;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Failure that the platform reports in its envelope. All documented failures have HTTP status 200.
 *
 * <p>Code and message are those of the platform. The vendor's list of error codes is not available.
 * {@link PlatformErrorCode} has the codes that are known from elsewhere. The exception message
 * quotes the message of the platform, but redacts key, secret, user ID, nonce and signature.
 */
public final class XportApiException extends XportResponseException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Integer code;

  // Not serialized: it may contain personal data, or a secret that the platform quotes.
  private final transient @Nullable String apiMessage;

  private final @Nullable String requestId;

  XportApiException(ReceivedResponse response, EnvelopeFields envelope) {
    super(response, describe(response.call(), envelope, response.redaction()));
    this.code = envelope.code();
    this.apiMessage = envelope.message();
    String id = envelope.requestId();
    this.requestId = id == null ? null : response.redaction().in(id);
  }

  private static String describe(Call call, EnvelopeFields envelope, Redaction redaction) {
    StringBuilder text = new StringBuilder(call.name()).append(" was refused: ");
    Integer code = envelope.code();
    text.append(code == null ? "no code" : "code " + code);
    String message = envelope.message();
    if (message != null && !message.isBlank()) {
      text.append(", \"").append(LogSanitizer.line(redaction.in(message))).append('"');
    }
    String requestId = envelope.requestId();
    if (requestId != null) {
      text.append(" (request id ").append(LogSanitizer.line(redaction.in(requestId))).append(')');
    }
    return text.append('.').toString();
  }

  /** Returns the code of the platform, or empty if the envelope does not contain one. */
  public OptionalInt code() {
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /**
   * Returns the code as a value that can be compared with the known codes, or empty if the envelope
   * does not contain one. The value can be an unknown code.
   */
  public Optional<PlatformErrorCode> errorCode() {
    return Optional.ofNullable(code).map(PlatformErrorCode::of);
  }

  /**
   * Returns the unredacted message of the platform, or empty if the envelope does not contain one.
   * Serialized exceptions omit it.
   */
  public Optional<String> apiMessage() {
    return Optional.ofNullable(apiMessage);
  }

  /**
   * Returns the request ID for the vendor's support, or empty if the envelope does not contain one.
   * Secrets are redacted.
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
