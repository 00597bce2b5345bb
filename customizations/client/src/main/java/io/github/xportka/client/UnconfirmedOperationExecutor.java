package io.github.xportka.client;

import java.io.IOException;

/** Decorator that rejects operations whose path is inferred. */
record UnconfirmedOperationExecutor(CallExecutor next) implements CallExecutor {
  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    request.call().requireConfirmed();
    return next.execute(request);
  }
}
