package io.github.xportka.sandbox;

/** Response to a call, and the failure that changes how the response is sent. */
record HandledCall(SandboxResponse response, InjectedFailure failure) {
  /** Returns a response that is sent without a failure. */
  static HandledCall of(SandboxResponse response) {
    return new HandledCall(response, InjectedFailure.NONE);
  }
}
