package io.github.xportka.sandbox;

/** Entry point of the AssertJ assertions. AssertJ must be on the class path. */
public final class SandboxAssertions {
  private SandboxAssertions() {}

  /**
   * Begins an assertion about a sandbox.
   *
   * @param sandbox the sandbox
   * @return the assertion
   */
  public static SandboxAssert assertThat(XportSandbox sandbox) {
    return new SandboxAssert(sandbox);
  }
}
