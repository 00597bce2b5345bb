package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;

/** An answer that was planned for the next call of an operation. */
public final class PlannedResponse {
  private final Plan plan;
  private final Operation operation;
  private final Answer answer;

  PlannedResponse(Plan plan, Operation operation, Answer answer) {
    this.plan = plan;
    this.operation = operation;
    this.answer = answer;
  }

  /**
   * Gives this answer to every call until {@link XportSandbox#reset()}, not to the next one only.
   * Answers planned for one call go before it.
   */
  public void untilReset() {
    plan.stand(operation, answer);
  }
}
