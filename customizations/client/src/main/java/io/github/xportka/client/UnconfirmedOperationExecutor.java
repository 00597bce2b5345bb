package io.github.xportka.client;

import java.io.IOException;

/** Decorator that rejects operations whose path is inferred. */
record UnconfirmedOperationExecutor(CallExecutor next) implements CallExecutor {
  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    Call call = request.call();
    if (call.operation() != null && !call.isConfirmed()) {
      throw new UnconfirmedOperationException(call.operation());
    }
    return next.execute(request);
  }
}
