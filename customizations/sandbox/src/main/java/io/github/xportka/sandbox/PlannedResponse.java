package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;

/** Response that is planned for the next call of an operation. */
public final class PlannedResponse {
  private final ResponseQueue queue;
  private final Operation operation;
  private final SandboxResponse response;

  PlannedResponse(ResponseQueue queue, Operation operation, SandboxResponse response) {
    this.queue = queue;
    this.operation = operation;
    this.response = response;
  }

  /**
   * Keeps this response for every call until {@link XportSandbox#reset()}. Responses that are
   * planned for one call are sent before it.
   */
  public void untilReset() {
    queue.makeLasting(operation, response);
  }
}
