package io.github.xportka.sandbox;

import static java.util.Objects.requireNonNull;

import io.github.xportka.client.XportClient;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * JUnit extension that runs an {@link XportSandbox} for the tests of a class. It starts the sandbox
 * before all tests, {@linkplain XportSandbox#reset() resets} it before each test, and closes it
 * after all tests.
 *
 * <pre>{@code
 * @ExtendWith(XportSandboxExtension.class)
 * class OrdersTest {
 *   @Test
 *   void createsOrder(XportClient client, XportSandbox sandbox) {
 *     …
 *     assertThat(sandbox).received(Operation.CREATE_ORDER).once();
 *   }
 * }
 * }</pre>
 *
 * <p>For own settings, register the extension in a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final XportSandboxExtension SANDBOX =
 *     XportSandboxExtension.create(XportSandbox.builder().firstIdentifier(1));
 * }</pre>
 *
 * <p>Parameters of the types {@link XportSandbox}, {@link XportClient} and {@link
 * XportClient.Builder} are injected. The client calls the sandbox, and also sends operations with
 * an inferred path. Finish the builder for a client that rejects them, as in production, or for
 * other settings.
 *
 * <p>For several sandboxes in one class, register each extension in a static field, and call {@link
 * #sandbox()} and {@link #client()}: JUnit does not inject parameters that two extensions support.
 *
 * <p>{@link SandboxFailure} plans failures. Tests that run in parallel need separate sandboxes,
 * because a reset affects all tests of one sandbox.
 */
public final class XportSandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {
  private final Map<Class<?>, Supplier<Object>> parameters =
      Map.of(
          XportSandbox.class, this::sandbox,
          XportClient.class, this::client,
          XportClient.Builder.class, this::clientBuilder);
  private final XportSandbox.Builder builder;
  private int classes;
  private @Nullable XportSandbox running;
  private @Nullable XportClient client;

  /** Creates an extension for a sandbox with default settings, for {@code @ExtendWith}. */
  public XportSandboxExtension() {
    this(XportSandbox.builder());
  }

  private XportSandboxExtension(XportSandbox.Builder builder) {
    this.builder = builder;
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

  /**
   * Returns a client that calls the running sandbox.
   *
   * @return the client, which the extension closes
   * @throws IllegalStateException if the sandbox is not running
   */
  public synchronized XportClient client() {
    if (client == null) {
      client = clientBuilder().allowUnconfirmedOperations().build();
    }
    return client;
  }

  /**
   * Creates a builder for a client that calls the running sandbox and is otherwise as in
   * production: it rejects operations with an inferred path.
   *
   * @return the builder; the test closes its client
   * @throws IllegalStateException if the sandbox is not running
   */
  public XportClient.Builder clientBuilder() {
    XportSandbox sandbox = sandbox();
    return XportClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(sandbox::credentials)
        .userId(sandbox.userId());
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
    XportSandbox sandbox = sandbox();
    sandbox.reset();
    annotated(context)
        .flatMap(
            element ->
                AnnotationSupport.findRepeatableAnnotations(element, SandboxFailure.class).stream())
        .forEach(
            planned ->
                sandbox.fail(
                    planned.operation(),
                    InjectedFailure.parse(planned.failure()),
                    planned.calls()));
  }

  /** Returns the elements that can plan failures, the outermost class first. */
  private static Stream<AnnotatedElement> annotated(ExtensionContext context) {
    return Stream.concat(
        context.getRequiredTestInstances().getAllInstances().stream().map(Object::getClass),
        Stream.of(context.getRequiredTestMethod()));
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    classes--;
    if (classes == 0 && client != null) {
      client.close();
      client = null;
    }
    if (classes == 0 && running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameters.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return requireNonNull(parameters.get(parameter.getParameter().getType())).get();
  }
}
