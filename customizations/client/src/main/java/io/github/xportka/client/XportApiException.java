package io.github.xportka.client;

import io.github.xportka.api.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The platform refused the call: its envelope says failure.
 *
 * <p>Code and message are handed on as they came. The vendor's page of error codes was not seen, so
 * none is interpreted here. The exception's own message quotes the platform's, without what the
 * request was signed with: key, secret, user id, nonce and signature.
 */
public final class XportApiException extends XportException {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final ReceivedHeaders headers;
  private final @Nullable Integer code;
  private final @Nullable String apiMessage;
  private final @Nullable String requestId;
  private final byte[] body;

  XportApiException(ReceivedAnswer received, Envelope envelope) {
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

  private static String describe(CallName call, Envelope envelope, Redaction redaction) {
    StringBuilder text = new StringBuilder(call.text()).append(" was refused: ");
    Integer code = envelope.envelopeCode();
    text.append(code == null ? "no code" : "code " + code);
    String message = envelope.envelopeMessage();
    if (message != null && !message.isBlank()) {
      text.append(", \"").append(Printable.line(redaction.in(message))).append('"');
    }
    String requestId = envelope.envelopeRequestId();
    if (requestId != null) {
      text.append(" (request id ").append(Printable.line(redaction.in(requestId))).append(')');
    }
    return text.append('.').toString();
  }

  /**
   * The HTTP status. As far as any page shows, refusals come with 200.
   *
   * @return the status
   */
  public int httpStatus() {
    return httpStatus;
  }

  /**
   * The HTTP headers of the answer.
   *
   * @return values by name; names are compared without regard to case
   */
  public Map<String, List<String>> headers() {
    return headers.byName();
  }

  /**
   * The platform's code.
   *
   * @return the code as it came, or empty when the envelope has none
   */
  public OptionalInt code() {
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /**
   * The platform's message, whole.
   *
   * @return the message as it came, or empty when the envelope has none
   */
  public Optional<String> apiMessage() {
    return Optional.ofNullable(apiMessage);
  }

  /**
   * What the vendor's support asks for.
   *
   * @return the request id, or empty when the envelope has none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * The answer's body, with the envelope. It may hold personal data: it is in no message.
   *
   * @return a copy of its bytes
   */
  public byte[] body() {
    return body.clone();
  }
}
