package io.github.xportka.client;

import io.github.xportka.api.Operation;

/**
 * Rejection of a call because the path of the operation is inferred. Nothing was sent.
 *
 * <p>If you have the documentation page, set the documented path with {@link
 * XportClient.Builder#pathOverride}. To try the inferred path, use {@link
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
            + " is inferred, not documented. Set the documented path with"
            + " pathOverride(Operation."
            + operation.name()
            + ", \"/…\"), or allow the inferred path with allowUnconfirmedOperations().",
        null);
  }
}
