package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
 * checks receives the example of the vendor's page. The operations have no state.
 *
 * <p>An unknown path or method receives HTTP 404 or 405 with the most similar operations.
 *
 * <p>At {@code /docs} the sandbox serves the documentation site, if the artifact {@code
 * io.github.xportka:xport-ka-docs-site} is on the class path.
 *
 * <p>Thread-safe. It writes nothing to disk or to a log.
 */
public final class XportSandbox implements AutoCloseable {
  /** Default access key. */
  public static final String TEST_ACCESS_KEY = "sandbox-access-key";

  /** Default access secret, which is valid for sandboxes only. */
  public static final String TEST_ACCESS_SECRET = "sandbox-access-secret";

  /** Default user id. */
  public static final String TEST_USER_ID = "sandbox-user";

  private static final String HOST = "127.0.0.1";

  /** Jetty uses one thread to accept and up to two to select; the others handle requests. */
  private static final int THREADS = 10;

  private final RequestHandler handler;
  private final String userId;
  private final WireMockServer server;
  private final int port;

  private XportSandbox(Builder builder) {
    userId = builder.userId;
    SandboxConfiguration configuration =
        new SandboxConfiguration(
            userId,
            builder.clock,
            builder.timestampUnit,
            Map.copyOf(builder.formulas),
            builder.verifySignatures);
    handler = new RequestHandler(SpecBundle.load(), configuration, builder.credentials);
    server =
        new WireMockServer(
            wireMock(builder.port, new DocumentationFilter(builder.site, handler, configuration)));
    try {
      server.start();
    } catch (FatalStartupException e) {
      throw new IllegalStateException(
          "The sandbox cannot listen at %s:%d. Choose another port, or 0 for any free port."
              .formatted(HOST, builder.port),
          e);
    }
    port = server.port();
  }

  private WireMockConfiguration wireMock(int port, DocumentationFilter documentation) {
    return WireMockConfiguration.wireMockConfig()
        .bindAddress(HOST)
        .port(port)
        .extensions(
            documentation,
            SandboxRequestFilter.forStubs(handler),
            SandboxRequestFilter.forAdmin(handler))
        .containerThreads(THREADS)
        .jettyAcceptors(1)
        // Responses keep their bytes: no compression, no templates, one Content-Length.
        .gzipDisabled(true)
        .templatingEnabled(false)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .http2PlainDisabled(true)
        // By default WireMock loads stubs from the src/test/resources of the caller.
        .usingFilesUnderClasspath("io/github/xportka/sandbox/no-files")
        // This feature would set system properties of the whole JVM.
        .disableOptimizeXmlFactoriesLoading(true)
        // WireMock's journal would keep or print all bodies; our log is limited.
        .disableRequestJournal()
        .stubRequestLoggingDisabled(true)
        .notifier(new SilentNotifier())
        // Without WireMock's two proxy clients, the sandbox starts 0.1 seconds faster.
        .httpClientFactory(
            (options, trustAll, trustedHosts, useSystemProperties) ->
                request -> {
                  throw new IllegalStateException(
                      "The sandbox does not send requests to other servers.");
                });
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
    return "http://" + HOST + ":" + port;
  }

  /**
   * Returns the port.
   *
   * @return the port
   */
  public int port() {
    return port;
  }

  /**
   * Returns the credentials that the sandbox expects. Pass this method to a client as a supplier,
   * {@code credentials(sandbox::credentials)}, and the client follows {@link #rotateCredentials}.
   *
   * @return the current credentials
   */
  public Credentials credentials() {
    return handler.credentials().toCredentials();
  }

  /**
   * Returns the access secret, for tests that sign without the client.
   *
   * @return the current access secret
   */
  public String accessSecret() {
    return handler.credentials().accessSecret();
  }

  /**
   * Returns the user id of the sub-account that requests must name.
   *
   * @return the user id
   */
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
    handler.replaceCredentials(new SandboxCredentials(accessKey, accessSecret));
  }

  /**
   * Plans another response than the vendor's example for the next call of an operation. The sandbox
   * still checks the request. If it refuses the request, the planned response stays for the next
   * call. Several planned responses are sent in the order of planning.
   *
   * @param operation the operation
   * @param body the response body, sent with HTTP 200
   * @return the planned response, which can be kept for more calls
   */
  public PlannedResponse respond(Operation operation, JsonNode body) {
    return handler.queue().add(operation, SandboxResponse.ok(body));
  }

  /**
   * Plans a response with a given status and given bytes, for example the error page of a gateway.
   * Otherwise like {@link #respond(Operation, JsonNode)}.
   *
   * @param operation the operation
   * @param status the HTTP status, from 200 to 599
   * @param body the response body
   * @return the planned response, which can be kept for more calls
   * @throws IllegalArgumentException if the status is out of range
   */
  public PlannedResponse respond(Operation operation, int status, byte[] body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "The status " + status + " is out of range. Choose a status from 200 to 599.");
    }
    return handler.queue().add(operation, SandboxResponse.of(status, body.clone()));
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
    return handler.queue().add(operation, handler.responses(operation).refused());
  }

  /**
   * Returns the received requests, accepted or refused, the oldest first. The sandbox keeps the
   * last 1000 requests, or fewer if their bodies exceed 64 MiB.
   *
   * @return the requests until now, unmodifiable
   */
  public List<ReceivedRequest> requests() {
    return handler.log().list();
  }

  /** Clears received requests, planned responses and used nonces. The credentials stay. */
  public void reset() {
    handler.reset();
  }

  /** Stops the sandbox. The received requests stay available. */
  @Override
  public void close() {
    server.stop();
  }

  /** Returns the base URL, without credentials. */
  @Override
  public String toString() {
    return "XportSandbox[" + baseUrl() + "]";
  }

  /** Builder of an {@link XportSandbox}. Each setting has a default. */
  public static final class Builder {
    private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);
    private int port;
    private SandboxCredentials credentials =
        new SandboxCredentials(TEST_ACCESS_KEY, TEST_ACCESS_SECRET);
    private String userId = TEST_USER_ID;
    private Clock clock = Clock.systemUTC();
    private TimestampUnit timestampUnit = TimestampUnit.SECONDS;
    private boolean verifySignatures = true;
    private DocumentationSite site = DocumentationSite.in(XportSandbox.class.getClassLoader());

    private Builder() {}

    /**
     * Sets the port. The default is a free port.
     *
     * @param port the port, or 0 for a free port
     * @return this builder
     * @throws IllegalArgumentException if the port is out of range
     */
    public Builder port(int port) {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException(
            "The port " + port + " is out of range. Choose 1 to 65535, or 0 for a free port.");
      }
      this.port = port;
      return this;
    }

    /**
     * Sets the credentials that requests must use. The defaults are {@link #TEST_ACCESS_KEY} and
     * {@link #TEST_ACCESS_SECRET}.
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
     * @throws IllegalArgumentException if the user id is blank, because a request cannot send it
     */
    public Builder userId(String userId) {
      if (userId.isBlank()) {
        throw new IllegalArgumentException("The user id is blank. Use a value that can be sent.");
      }
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
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets the unit of timestamps. The default is seconds.
     *
     * @param unit seconds or milliseconds
     * @return this builder
     */
    public Builder timestampUnit(TimestampUnit unit) {
      timestampUnit = Objects.requireNonNull(unit, "unit");
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
      formulas.put(scheme, Objects.requireNonNull(formula, "formula"));
      return this;
    }

    /**
     * Sets whether signature, timestamp and nonce are required and checked. The default is true.
     * Use false for tools that cannot sign, such as curl. Access key, user id and body are always
     * checked.
     *
     * @param verify false to skip the checks
     * @return this builder
     */
    public Builder verifySignatures(boolean verify) {
      verifySignatures = verify;
      return this;
    }

    /** Sets the documentation site, for tests. */
    Builder documentationSite(DocumentationSite site) {
      this.site = site;
      return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return the running sandbox
     * @throws IllegalStateException if the port is in use
     */
    public XportSandbox start() {
      return new XportSandbox(this);
    }
  }
}
