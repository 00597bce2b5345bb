package io.github.xportka.client;

import io.github.xportka.api.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Which of the subclasses it is says where it ended:
 *
 * <ul>
 *   <li>{@link UnconfirmedOperationException}: nothing was sent, since nobody has seen the path
 *   <li>{@link XportEncodingException}: nothing was sent, since the request has no JSON form
 *   <li>{@link XportTransportException}: no answer, or half of one
 *   <li>{@link XportHttpException}: an HTTP error without an envelope
 *   <li>{@link XportDecodingException}: an answer that cannot be read
 *   <li>{@link XportApiException}: the platform refused, and said so in its envelope
 * </ul>
 *
 * <p>No message holds a secret or a signature. Of what was in a body, only the platform's own code,
 * message and request id are in one, that of {@link XportApiException}.
 */
public abstract sealed class XportException extends RuntimeException
    permits UnconfirmedOperationException,
        XportApiException,
        XportDecodingException,
        XportEncodingException,
        XportHttpException,
        XportTransportException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Operation operation;

  XportException(@Nullable Operation operation, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.operation = operation;
  }

  /**
   * The operation that was called.
   *
   * @return the operation, or empty for a raw call to a path that is none of them
   */
  public Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }
}
