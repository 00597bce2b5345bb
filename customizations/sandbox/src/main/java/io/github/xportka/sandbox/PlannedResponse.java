package io.github.xportka.sandbox;

/** Response that is planned for the next call of an operation. */
public interface PlannedResponse {
  /**
   * Keeps this response for every call until {@link XportSandbox#reset()}. Responses that are
   * planned for one call are sent before it.
   */
  void untilReset();
}
