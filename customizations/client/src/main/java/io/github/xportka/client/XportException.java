package io.github.xportka.client;

import io.github.xportka.api.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Failure of a call. The subclass tells where the call failed:
 *
 * <ul>
 *   <li>{@link UnconfirmedOperationException}: nothing was sent, because the path of the operation
 *       is inferred
 *   <li>{@link XportEncodingException}: nothing was sent, because the request cannot be written as
 *       JSON
 *   <li>{@link XportLimitException}: nothing was sent, because a limit of the client is reached
 *   <li>{@link XportTransportException}: no response, or an incomplete one
 *   <li>{@link XportResponseException}: a response that is not a success. Its subclasses:
 *   <li>{@link XportHttpException}: an HTTP error without an envelope that reports a failure
 *   <li>{@link XportDecodingException}: a response that cannot be read
 *   <li>{@link XportApiException}: the envelope reports a failure
 *   <li>{@link XportOutcomeException}: the data reports that the operation failed
 * </ul>
 *
 * <p>Messages do not contain secrets or signatures. Only {@link XportApiException} quotes values of
 * a body: code, message and request ID of the platform.
 */
public abstract sealed class XportException extends RuntimeException
    permits UnconfirmedOperationException,
        XportEncodingException,
        XportLimitException,
        XportResponseException,
        XportTransportException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Operation operation;

  XportException(@Nullable Operation operation, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.operation = operation;
  }

  /** Returns the sentence about repeated attempts, or empty text after the only attempt. */
  static String repeated(int attempts) {
    return attempts > 1 ? " The client tried " + attempts + " times." : "";
  }

  /** Returns the called operation, or empty for a raw call to an unknown path. */
  public Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }
}
