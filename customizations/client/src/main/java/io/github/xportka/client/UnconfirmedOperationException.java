package io.github.xportka.client;

import io.github.xportka.api.Operation;

/**
 * The operation's path is on no page that was seen: it is our guess, and nothing was sent.
 *
 * <p>There are two ways on. Whoever has the page gives the true path with {@link
 * XportClient.Builder#pathOverride}. Whoever wants to try the guess says so with {@link
 * XportClient.Builder#allowUnconfirmedOperations()}.
 */
public final class UnconfirmedOperationException extends XportException {
  private static final long serialVersionUID = 1L;

  UnconfirmedOperationException(Operation operation) {
    super(
        operation,
        operation.operationId()
            + " was not sent: its path "
            + operation.path()
            + " is on no page that was seen, it is inferred. Either give the true path, with"
            + " pathOverride(Operation."
            + operation.name()
            + ", \"/…\"), or allow the guess, with allowUnconfirmedOperations().",
        null);
  }
}
