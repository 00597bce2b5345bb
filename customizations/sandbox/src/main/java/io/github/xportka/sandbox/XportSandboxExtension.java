package io.github.xportka.sandbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs an {@link XportSandbox} for the tests of a class: started before all of them, {@linkplain
 * XportSandbox#reset() reset} before each, closed after all.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final XportSandboxExtension SANDBOX = XportSandboxExtension.create();
 *
 * @Test
 * void sendsTheOrder(XportSandbox sandbox) {
 *   …
 *   assertThat(sandbox.requests()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>The field must be static. Tests that run in parallel each need a sandbox of their own, since
 * one would reset it under the other.
 */
public final class XportSandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {
  private final XportSandbox.Builder builder;
  private int classes;
  private @Nullable XportSandbox running;

  private XportSandboxExtension(XportSandbox.Builder builder) {
    this.builder = builder;
  }

  /**
   * An extension whose sandbox has every default.
   *
   * @return the extension
   */
  public static XportSandboxExtension create() {
    return create(XportSandbox.builder());
  }

  /**
   * An extension whose sandbox is built so.
   *
   * @param builder the builder; it is started by the extension
   * @return the extension
   */
  public static XportSandboxExtension create(XportSandbox.Builder builder) {
    return new XportSandboxExtension(builder);
  }

  /**
   * The sandbox, while the tests run.
   *
   * @return the sandbox
   * @throws IllegalStateException when it does not run
   */
  public synchronized XportSandbox sandbox() {
    if (running == null) {
      throw new IllegalStateException(
          "The sandbox runs from before all tests to after all: register the extension in a static"
              + " field, and ask for the sandbox in a test.");
    }
    return running;
  }

  /** JUnit calls it again for each nested class. */
  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (running == null) {
      running = builder.start();
    }
    classes++;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox().reset();
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    classes--;
    if (classes == 0 && running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == XportSandbox.class;
  }

  @Override
  public XportSandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox();
  }
}
