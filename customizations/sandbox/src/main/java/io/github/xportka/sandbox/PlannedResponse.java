package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;

/** Response that is planned for the next call of an operation. */
public final class PlannedResponse {
  private final PlannedCalls<SandboxResponse> plan;
  private final Operation operation;
  private final SandboxResponse response;

  private PlannedResponse(
      PlannedCalls<SandboxResponse> plan, Operation operation, SandboxResponse response) {
    this.plan = plan;
    this.operation = operation;
    this.response = response;
  }

  static PlannedResponse add(
      PlannedCalls<SandboxResponse> plan, Operation operation, SandboxResponse response) {
    plan.add(operation, response, 1);
    return new PlannedResponse(plan, operation, response);
  }

  /**
   * Keeps this response for every call until {@link XportSandbox#reset()}. Responses that are
   * planned for one call are sent before it.
   */
  public void untilReset() {
    plan.keepUntilReset(operation, response);
  }
}
