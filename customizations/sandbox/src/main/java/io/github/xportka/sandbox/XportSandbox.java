package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.sandbox.state.OrderEvent;
import io.github.xportka.sandbox.state.PlatformSimulation;
import io.github.xportka.sandbox.state.ProductCatalogue;
import io.github.xportka.sandbox.state.SimulationSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Embedded sandbox of the Xport KA open platform. It serves all operations of the spec on a port of
 * the loopback address, and checks requests as strictly as the spec allows.
 *
 * <pre>{@code
 * try (XportSandbox sandbox = XportSandbox.start();
 *     XportClient client =
 *         XportClient.builder()
 *             .baseUrl(sandbox.baseUrl())
 *             .credentials(sandbox::credentials)
 *             .userId(sandbox.userId())
 *             .build()) {
 *   client.warehouseLogistics().updateLogisticInfo(request);
 * }
 * }</pre>
 *
 * <p>The sandbox checks a request in this order: its size, the parameters of the signing scheme,
 * the access key, the signature, the user id, the timestamp, the nonce, and the body against the
 * spec. After the first failed check it returns a failure envelope. The envelope contains the code
 * of a {@link Refusal} and a message with the problem and the remedy. A request that passes all
 * checks is handled by a simulation of the platform: a created order can be found, paid and
 * cancelled. A fresh sandbox knows the ids of the documented examples.
 *
 * <p>State changes push the documented message to the callback URL, signed like the platform's. A
 * failed push is repeated after half an hour, at most 5 times.
 *
 * <p>An unknown path or method receives HTTP 404 or 405 with the most similar operations.
 *
 * <p>At {@code /docs} the sandbox serves the documentation site, if the artifact {@code
 * io.github.xportka:xport-ka-docs-site} is on the class path. At {@code /__xport/} programs on this
 * machine can call the admin API.
 *
 * <p>Thread-safe. It writes nothing to a log, and to disk only with {@link Builder#stateFile}.
 */
public final class XportSandbox implements AutoCloseable {
  /** Default access key. */
  public static final String TEST_ACCESS_KEY = "sandbox-access-key";

  /** Default access secret, which is valid for sandboxes only. */
  public static final String TEST_ACCESS_SECRET = "sandbox-access-secret";

  /** Default user id. */
  public static final String TEST_USER_ID = "sandbox-user";

  private final String userId;
  private final PlatformSimulation simulation;
  private final MessagePusher pusher;
  private final RequestLog log = new RequestLog(Runtime.getRuntime().maxMemory());
  private final RequestHandler handler;
  private final HttpListener listener;
  private final @Nullable StateFileLock lock;
  private volatile SandboxCredentials credentials;

  private XportSandbox(Builder builder, @Nullable StateFileLock lock) {
    this.lock = lock;
    userId = builder.userId;
    credentials = builder.credentials;
    simulation =
        PlatformSimulation.create(
            new SimulationSettings(
                builder.clock, builder.catalogue, builder.firstIdentifier, builder.stateFile));
    pusher = new MessagePusher(() -> credentials, builder.callback, builder.pushAcceleration);
    SandboxConfiguration configuration = builder.configuration();
    handler = new RequestHandler(configuration, () -> credentials, simulation, pusher);
    listener =
        HttpListener.start(
            builder.port,
            new HttpExchangeHandler(
                new DocumentationPages(
                    getClass().getClassLoader(), configuration, () -> credentials),
                new AdminApi(this, simulation),
                new OperationRouter(builder.paths),
                log,
                handler));
  }

  /**
   * Starts a sandbox with default settings on a free port.
   *
   * @return the running sandbox
   */
  public static XportSandbox start() {
    return builder().start();
  }

  /**
   * Creates a builder for a sandbox with own settings.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the base URL. Append the path of an operation to it.
   *
   * @return the URL, for example {@code http://127.0.0.1:38201}
   */
  public String baseUrl() {
    return listener.baseUrl();
  }

  /** {@return the port} */
  public int port() {
    return listener.port();
  }

  /**
   * Returns the credentials that the sandbox expects. Pass this method to a client as a supplier,
   * {@code credentials(sandbox::credentials)}, and the client follows {@link #rotateCredentials}.
   *
   * @return the current credentials
   */
  public Credentials credentials() {
    return credentials.forClient();
  }

  /** {@return the user id of the sub-account that requests must name} */
  public String userId() {
    return userId;
  }

  /**
   * Replaces the credentials, like a reset in the vendor's console. The old credentials become
   * invalid at once.
   *
   * @param accessKey the new access key
   * @param accessSecret the new access secret
   * @throws IllegalArgumentException if a value is empty or contains other characters than visible
   *     ASCII
   */
  public void rotateCredentials(String accessKey, String accessSecret) {
    credentials = new SandboxCredentials(accessKey, accessSecret);
  }

  /**
   * Plans a response for the next call of an operation, in place of the simulated one. The sandbox
   * still checks the request. If it refuses the request, the planned response stays for the next
   * call. Several planned responses are sent in the order of planning.
   *
   * @param operation the operation
   * @param body the response body, sent with HTTP 200
   * @return the planned response, which can be kept for more calls
   * @throws IllegalArgumentException if the body violates the spec
   */
  public PlannedResponse respond(Operation operation, JsonNode body) {
    SpecBundle.documented(operation)
        .requireValidResponse(Arguments.require("body", body), "plan it with respondInvalid");
    return respondInvalid(operation, body);
  }

  /**
   * Plans a response that is not validated. Otherwise like {@link #respond(Operation, JsonNode)}.
   *
   * @param operation the operation
   * @param body the response body, sent with HTTP 200
   * @return the planned response, which can be kept for more calls
   */
  public PlannedResponse respondInvalid(Operation operation, JsonNode body) {
    return plan(operation, SandboxResponse.ok(Arguments.require("body", body)));
  }

  /**
   * Plans a response with a given status and given bytes, for example the error page of a gateway.
   * The bytes are not validated. Otherwise like {@link #respond(Operation, JsonNode)}.
   *
   * @param operation the operation
   * @param status the HTTP status, from 200 to 599
   * @param body the response body
   * @return the planned response, which can be kept for more calls
   * @throws IllegalArgumentException if the status is out of range
   */
  public PlannedResponse respond(Operation operation, int status, byte[] body) {
    Arguments.requireBetween("status", status, 200, 599);
    return plan(operation, SandboxResponse.of(status, Arguments.require("body", body).clone()));
  }

  /**
   * Plans the failure envelope that the spec contains as an example. Otherwise like {@link
   * #respond(Operation, JsonNode)}.
   *
   * @param operation the operation
   * @return the planned response, which can be kept for more calls
   * @throws IllegalStateException if the spec does not contain such an example
   */
  public PlannedResponse refuse(Operation operation) {
    return respondInvalid(operation, SpecBundle.documented(operation).responseExample("refused"));
  }

  private PlannedResponse plan(Operation operation, SandboxResponse response) {
    Arguments.require("operation", operation);
    PlannedCalls<SandboxResponse> planned = handler.plannedResponses();
    planned.add(operation, response, 1);
    return () -> planned.keepUntilReset(operation, response);
  }

  /**
   * Returns the received requests, accepted or refused, the oldest first. The sandbox keeps the
   * last 1000 requests, or fewer if their bodies exceed 64 MiB or an eighth of the heap.
   *
   * @return the requests until now, unmodifiable
   */
  public List<ReceivedRequest> requests() {
    return log.list();
  }

  /**
   * Plans a failure for the next calls of an operation.
   *
   * @param operation the operation
   * @param failure the failure
   * @param calls the number of calls, from 1
   * @throws IllegalArgumentException if the number is less than 1, or if the operation does not
   *     support the failure
   */
  public void fail(Operation operation, InjectedFailure failure, int calls) {
    SpecBundle.documented(operation).requireSupport(Arguments.require("failure", failure));
    handler.plannedFailures().add(operation, failure, calls);
  }

  /**
   * Plans a failure for the next call of an operation.
   *
   * @param operation the operation
   * @param failure the failure
   * @throws IllegalArgumentException if the operation does not support the failure
   */
  public void fail(Operation operation, InjectedFailure failure) {
    fail(operation, failure, 1);
  }

  /**
   * Sets the URL that messages are pushed to, until the next reset.
   *
   * @param url the URL
   */
  public void callback(URI url) {
    callback(url, MessagePusher.RESPONSE_TIME);
  }

  /** Sets the callback URL, and the longest time until its response. */
  void callback(URI url, Duration responseTime) {
    pusher.setCallback(MessagePusher.requireHttp(url), responseTime);
  }

  /**
   * Pushes a message, signed, to the callback URL.
   *
   * @param message the message
   */
  public void push(PushedMessage message) {
    pusher.push(List.of(Arguments.require("message", message)), InjectedFailure.NONE);
  }

  /**
   * Pushes the documented example of a message, signed, to the callback URL.
   *
   * @param type the type of the message
   * @throws IllegalArgumentException if the spec has no example of the type
   */
  public void push(MessageType type) {
    JsonNode example =
        SpecBundle.load()
            .messageExample(Arguments.require("type", type))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The spec has no example of the message type '" + type + "'."));
    push(XportMessage.readUnverified(SandboxResponse.write(example)).pushed());
  }

  /**
   * Returns the pushed messages, the oldest first. The sandbox keeps the last 1000 messages.
   *
   * @return the messages until now, unmodifiable
   */
  public List<Push> pushes() {
    return pusher.pushes();
  }

  /**
   * Waits until all pushes are delivered or have failed.
   *
   * @param timeout the longest time to wait
   * @return whether no push is waiting
   */
  public boolean awaitPushes(Duration timeout) {
    return pusher.await(Arguments.require("timeout", timeout));
  }

  /**
   * Makes something happen that the caller of the platform cannot do, such as the shipment of an
   * order. It pushes the messages that it causes.
   *
   * @param event the event, except for {@link OrderEvent#CHANGE_PRICE}, which needs a detail
   * @param orderId the id of the order
   * @throws RefusedException if the order does not exist, or if its status does not permit the
   *     event
   */
  public void trigger(OrderEvent event, String orderId) {
    trigger(event, orderId, "");
  }

  /**
   * Makes an event happen with a detail. Otherwise like {@link #trigger(OrderEvent, String)}.
   *
   * @param event the event
   * @param orderId the id of the order
   * @param detail the new amount of the products in fen for {@link OrderEvent#CHANGE_PRICE}, the
   *     reason for {@link OrderEvent#CANCEL}, or the tracking number for {@link OrderEvent#SHIP};
   *     other events ignore it
   * @throws RefusedException if the order does not exist, if its status does not permit the event,
   *     or if the new amount is not possible
   */
  public void trigger(OrderEvent event, String orderId, String detail) {
    Arguments.require("event", event);
    Arguments.require("orderId", orderId);
    Arguments.require("detail", detail);
    pusher.push(simulation.trigger(event, orderId, detail), InjectedFailure.NONE);
  }

  /**
   * Replaces the products, and restores the initial state of orders, packages and addresses.
   *
   * @param catalogue the new products
   */
  public void seed(ProductCatalogue catalogue) {
    simulation.seed(Arguments.require("catalogue", catalogue));
  }

  /**
   * Enters a provider state of the pacts.
   *
   * @param state the name of the state, with the names of its parameters in braces
   * @param parameters the values of the parameters
   * @throws IllegalArgumentException if the state is unknown, or if a parameter is missing
   */
  public void enterProviderState(String state, Map<String, ?> parameters) {
    simulation.enterProviderState(
        Arguments.require("state", state), Arguments.require("parameters", parameters));
  }

  /** {@return the simulated state without the products, for {@link #restore}} */
  public JsonNode snapshot() {
    return simulation.snapshot();
  }

  /**
   * Restores a simulated state.
   *
   * @param snapshot the state that {@link #snapshot} returned
   * @throws IllegalArgumentException if the snapshot is invalid
   */
  public void restore(JsonNode snapshot) {
    simulation.restore(Arguments.require("snapshot", snapshot));
  }

  /**
   * Restores the initial state. Clears received requests, pushes, planned responses, planned
   * failures and used nonces. The credentials stay.
   */
  public void reset() {
    handler.reset();
    log.clear();
    pusher.reset();
    simulation.reset();
  }

  /** Stops the sandbox. The received requests stay available. */
  @Override
  public void close() {
    listener.close();
    pusher.close();
    StateFileLock.release(lock);
  }

  /** Returns the base URL, without credentials. */
  @Override
  public String toString() {
    return "XportSandbox[" + baseUrl() + "]";
  }

  /** Builder of an {@link XportSandbox}. Each setting has a default. */
  public static final class Builder {
    private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);
    private final Map<Operation, String> paths = new EnumMap<>(Operation.class);
    private final Map<Operation, InjectedFailure> failures = new EnumMap<>(Operation.class);
    private int port;
    private SandboxCredentials credentials = SandboxCredentials.OF_TESTS;
    private String userId = TEST_USER_ID;
    private Clock clock = Clock.systemUTC();
    private TimestampUnit timestampUnit = TimestampUnit.SECONDS;
    private boolean verifySignatures = true;
    private @Nullable URI callback;
    private int pushAcceleration = 1;
    private @Nullable ProductCatalogue catalogue;
    private @Nullable Path stateFile;
    private @Nullable Long firstIdentifier;

    private Builder() {}

    /**
     * Sets the port. The default is a free port.
     *
     * @param port the port, or 0 for a free port
     * @return this builder
     * @throws IllegalArgumentException if the port is out of range
     */
    public Builder port(int port) {
      this.port = Arguments.requireBetween("port", port, 0, 65535);
      return this;
    }

    /**
     * Sets the credentials that requests must use. The defaults are {@link #TEST_ACCESS_KEY} and
     * {@link #TEST_ACCESS_SECRET}.
     *
     * <p>Every program on this machine can let the sandbox sign messages with them, through the
     * admin API. Do not set credentials that the platform accepts.
     *
     * @param accessKey the access key
     * @param accessSecret the access secret
     * @return this builder
     * @throws IllegalArgumentException if a value is empty or contains other characters than
     *     visible ASCII
     */
    public Builder credentials(String accessKey, String accessSecret) {
      this.credentials = new SandboxCredentials(accessKey, accessSecret);
      return this;
    }

    /**
     * Sets the user id of the sub-account that requests must name. The default is {@link
     * #TEST_USER_ID}.
     *
     * @param userId the user id
     * @return this builder
     * @throws IllegalArgumentException if a client cannot send the user id, because it is empty or
     *     contains other characters than visible ASCII
     */
    public Builder userId(String userId) {
      XportClient.builder().userId(userId);
      this.userId = userId;
      return this;
    }

    /**
     * Sets the clock for the check of timestamps. The default is the system clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Arguments.require("clock", clock);
      return this;
    }

    /**
     * Sets the unit of timestamps. The default is seconds.
     *
     * @param unit seconds or milliseconds
     * @return this builder
     */
    public Builder timestampUnit(TimestampUnit unit) {
      timestampUnit = Arguments.require("unit", unit);
      return this;
    }

    /**
     * Sets the signing formula of a scheme, if the platform uses another formula than the spec.
     *
     * @param scheme the signing scheme
     * @param formula the formula; start with {@link SigningFormula#defaultOf}
     * @return this builder
     */
    public Builder signingFormula(SigningScheme scheme, SigningFormula formula) {
      formulas.put(Arguments.require("scheme", scheme), Arguments.require("formula", formula));
      return this;
    }

    /**
     * Sets whether access key, user id, signature, timestamp and nonce are required and checked.
     * The default is true. Use false for tools that cannot sign, such as curl. The body is always
     * checked.
     *
     * @param verify false to skip the checks
     * @return this builder
     */
    public Builder verifySignatures(boolean verify) {
      verifySignatures = verify;
      return this;
    }

    /**
     * Serves an operation at another path, like {@code pathOverride} of the client.
     *
     * @param operation the operation
     * @param path the path, such as {@code /order/page}
     * @return this builder
     * @throws IllegalArgumentException if a client cannot call the path
     */
    public Builder pathOverride(Operation operation, String path) {
      XportClient.builder().pathOverride(operation, path);
      paths.put(operation, path);
      return this;
    }

    /**
     * Makes a failure in each call of an operation, also after a reset. Failures that are planned
     * for a number of calls come first.
     *
     * @param operation the operation
     * @param failure the failure
     * @return this builder
     * @throws IllegalArgumentException if the operation does not support the failure
     */
    public Builder fail(Operation operation, InjectedFailure failure) {
      SpecBundle.documented(operation).requireSupport(Arguments.require("failure", failure));
      failures.put(operation, failure);
      return this;
    }

    /**
     * Sets the URL that messages are pushed to. By default, messages are not pushed.
     *
     * @param url the URL
     * @return this builder
     * @throws IllegalArgumentException if the scheme is not HTTP or HTTPS, or if the URL contains a
     *     user name
     */
    public Builder callback(URI url) {
      callback = MessagePusher.requireHttp(url);
      return this;
    }

    /**
     * Shortens the half hour after which a failed push is repeated.
     *
     * @param factor the divisor, from 1; 18000 repeats after 100 milliseconds
     * @return this builder
     * @throws IllegalArgumentException if the factor is out of range
     */
    public Builder pushAcceleration(int factor) {
      pushAcceleration =
          Arguments.requireBetween("factor", factor, 1, MessagePusher.MAX_ACCELERATION);
      return this;
    }

    /**
     * Sets the products of the platform.
     *
     * @param catalogue the products
     * @return this builder
     */
    public Builder catalogue(ProductCatalogue catalogue) {
      this.catalogue = Arguments.require("catalogue", catalogue);
      return this;
    }

    /**
     * Keeps the simulated state in a file. By default, it is in memory. Until it is closed, the
     * sandbox holds a lock on a second file, whose name ends with {@code .lock}.
     *
     * @param file the file, which is created if it does not exist
     * @return this builder
     */
    public Builder stateFile(Path file) {
      stateFile = Arguments.require("file", file);
      return this;
    }

    /**
     * Sets the first generated identifier. The following ones are determined by it.
     *
     * @param identifier the identifier, from 0 to 10^18
     * @return this builder
     */
    public Builder firstIdentifier(long identifier) {
      firstIdentifier = identifier;
      return this;
    }

    private SandboxConfiguration configuration() {
      return new SandboxConfiguration(
          userId, clock, timestampUnit, formulas, verifySignatures, failures);
    }

    /**
     * Starts the sandbox.
     *
     * @return the running sandbox
     * @throws IllegalArgumentException if two operations have the same method and path, if a path
     *     belongs to the sandbox itself, if the first identifier is out of range, or if the state
     *     file cannot be used
     * @throws IllegalStateException if the port is in use, or if another sandbox uses the state
     *     file
     */
    public XportSandbox start() {
      StateFileLock lock = stateFile == null ? null : StateFileLock.acquire(stateFile);
      try {
        return new XportSandbox(this, lock);
      } catch (RuntimeException e) {
        StateFileLock.release(lock);
        throw e;
      }
    }
  }
}
