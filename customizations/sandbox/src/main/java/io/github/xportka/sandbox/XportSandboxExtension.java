package io.github.xportka.sandbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit extension that runs an {@link XportSandbox} for the tests of a class. It starts the sandbox
 * before all tests, {@linkplain XportSandbox#reset() resets} it before each test, and closes it
 * after all tests.
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
 * <p>The field must be static. Tests that run in parallel need separate sandboxes, because a reset
 * affects all tests of one sandbox.
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
   * Creates an extension for a sandbox with default settings.
   *
   * @return the extension
   */
  public static XportSandboxExtension create() {
    return create(XportSandbox.builder());
  }

  /**
   * Creates an extension for a sandbox with own settings.
   *
   * @param builder the builder, which the extension starts
   * @return the extension
   */
  public static XportSandboxExtension create(XportSandbox.Builder builder) {
    return new XportSandboxExtension(builder);
  }

  /**
   * Returns the running sandbox.
   *
   * @return the sandbox
   * @throws IllegalStateException if the sandbox is not running
   */
  public synchronized XportSandbox sandbox() {
    if (running == null) {
      throw new IllegalStateException(
          "The sandbox is not running. Register the extension in a static field, and use the"
              + " sandbox in a test.");
    }
    return running;
  }

  /** Starts the sandbox once. JUnit also calls this method for each nested class. */
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
