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
import io.github.xportka.openapi.ApiSpec;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An embedded stand-in for the Xport KA open platform. It serves every operation of the spec on a
 * port of this machine's loopback address, and is as strict as the spec lets it be.
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
 * <p>A request is checked in this order: its size, the parameters of the signing scheme, the access
 * key, the signature, the user id, the timestamp, the nonce, and the body against the spec. The
 * first check that fails is answered with a failure envelope that says which one, what was wrong
 * and what to do; its code is one of {@link Refusal}. A request that passes is answered with the
 * example of the vendor's page. There is no state behind the operations.
 *
 * <p>At {@code /docs} it serves the documentation of the API, from where its operations can be
 * tried out in a browser.
 *
 * <p>A path or method that is no operation's is answered with HTTP 404 or 405, and the operations
 * that come nearest.
 *
 * <p>Thread-safe. Nothing is written to disk or to a log.
 */
public final class XportSandbox implements AutoCloseable {
  /** The access key of a sandbox that was given no other. */
  public static final String TEST_ACCESS_KEY = "sandbox-access-key";

  /** The access secret that belongs to it. It opens nothing but sandboxes. */
  public static final String TEST_ACCESS_SECRET = "sandbox-access-secret";

  /** The user id of a sandbox that was given no other. */
  public static final String TEST_USER_ID = "sandbox-user";

  private static final String HOST = "127.0.0.1";

  /** Of these Jetty takes one for accepting and up to two for selecting; the others answer. */
  private static final int THREADS = 10;

  private final Platform platform;
  private final String userId;
  private final WireMockServer server;
  private final int port;

  private XportSandbox(Builder builder) {
    userId = builder.userId;
    Rules rules =
        new Rules(
            userId,
            builder.clock,
            builder.timestampUnit,
            Map.copyOf(builder.formulas),
            builder.verifySignatures);
    platform = new Platform(ApiSpec.bundled(), rules, builder.keys);
    server = new WireMockServer(configuration(builder.port, rules));
    try {
      server.start();
    } catch (FatalStartupException e) {
      throw new IllegalStateException(
          "The sandbox cannot listen at %s:%d: choose another port, or 0 for one that is free."
              .formatted(HOST, builder.port),
          e);
    }
    port = server.port();
  }

  private WireMockConfiguration configuration(int port, Rules rules) {
    return WireMockConfiguration.wireMockConfig()
        .bindAddress(HOST)
        .port(port)
        .extensions(
            new Documentation(platform, rules),
            WireMockFilter.ofStubs(platform),
            WireMockFilter.ofAdmin(platform))
        .containerThreads(THREADS)
        .jettyAcceptors(1)
        // Answers go out as they are: no compression, no templates, one Content-Length.
        .gzipDisabled(true)
        .templatingEnabled(false)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .http2PlainDisabled(true)
        // The default is the caller's src/test/resources, whose stubs are not for us.
        .usingFilesUnderClasspath("io/github/xportka/sandbox/no-files")
        // It would set system properties, for everybody in this JVM.
        .disableOptimizeXmlFactoriesLoading(true)
        // Ours is bounded; WireMock's would keep, or at least print, every body.
        .disableRequestJournal()
        .stubRequestLoggingDisabled(true)
        .notifier(new NoNotifier())
        // Two clients for proxying, which nobody does here, are a tenth of a second of start-up.
        .httpClientFactory(
            (options, trustAll, trustedHosts, useSystemProperties) ->
                request -> {
                  throw new IllegalStateException("The sandbox calls nobody.");
                });
  }

  /**
   * Starts a sandbox with the test pair, on a free port.
   *
   * @return the sandbox, running
   */
  public static XportSandbox start() {
    return builder().start();
  }

  /**
   * Prepares a sandbox.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What an operation's path is appended to.
   *
   * @return such as {@code http://127.0.0.1:38201}
   */
  public String baseUrl() {
    return "http://" + HOST + ":" + port;
  }

  /**
   * Where it listens.
   *
   * @return the port
   */
  public int port() {
    return port;
  }

  /**
   * The pair that requests must be signed with. Give it to a client as a supplier, {@code
   * credentials(sandbox::credentials)}, and the client follows {@link #rotateCredentials}.
   *
   * @return the pair of this moment
   */
  public Credentials credentials() {
    return platform.keys().credentials();
  }

  /**
   * The secret half of the pair, for tests that sign by other means.
   *
   * @return the access secret of this moment
   */
  public String accessSecret() {
    return platform.keys().accessSecret();
  }

  /**
   * The sub-account that requests must be made for.
   *
   * @return the user id
   */
  public String userId() {
    return userId;
  }

  /**
   * Replaces the pair, as a reset in the vendor's console does: the old one is void at once.
   *
   * @param accessKey the new access key
   * @param accessSecret the new access secret
   * @throws IllegalArgumentException when one is empty, or has a character other than visible ASCII
   */
  public void rotateCredentials(String accessKey, String accessSecret) {
    platform.rotate(new KeyPair(accessKey, accessSecret));
  }

  /**
   * Answers the next call of an operation with other JSON than the vendor's example. The request is
   * checked all the same, and one that is refused leaves the answer to the next. Several answers
   * are given in the order in which they were planned.
   *
   * @param operation the operation
   * @param body the answer, with HTTP 200
   * @return the answer, which can be made to last
   */
  public PlannedResponse answer(Operation operation, JsonNode body) {
    return platform.plan().add(operation, Answer.ok(body));
  }

  /**
   * Answers the next call of an operation with these very bytes, such as those of a gateway that
   * fails. Otherwise as {@link #answer(Operation, JsonNode)}.
   *
   * @param operation the operation
   * @param status the HTTP status, from 200 to 599
   * @param body the answer's body
   * @return the answer, which can be made to last
   * @throws IllegalArgumentException when the status is none
   */
  public PlannedResponse answer(Operation operation, int status, byte[] body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "The status " + status + " is none of an answer: choose from 200 to 599.");
    }
    return platform.plan().add(operation, Answer.of(status, body.clone()));
  }

  /**
   * Answers the next call of an operation with the refusal that the spec gives as an example.
   * Otherwise as {@link #answer(Operation, JsonNode)}.
   *
   * @param operation the operation
   * @return the answer, which can be made to last
   * @throws IllegalStateException when the spec has no such example
   */
  public PlannedResponse refuse(Operation operation) {
    return platform.plan().add(operation, platform.answers(operation).refused());
  }

  /**
   * What arrived, refused or not, the oldest first: the last 1000 requests, fewer when their bodies
   * have more than 64 MiB.
   *
   * @return the requests up to now, unmodifiable
   */
  public List<ReceivedRequest> requests() {
    return platform.journal().list();
  }

  /** Forgets what arrived, what was planned and which nonces were used. The credentials stay. */
  public void reset() {
    platform.reset();
  }

  /** Stops listening. What arrived can still be looked at. */
  @Override
  public void close() {
    server.stop();
  }

  /** The base URL, no credentials. */
  @Override
  public String toString() {
    return "XportSandbox[" + baseUrl() + "]";
  }

  /** Prepares an {@link XportSandbox}. Everything has a default. */
  public static final class Builder {
    private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);
    private int port;
    private KeyPair keys = new KeyPair(TEST_ACCESS_KEY, TEST_ACCESS_SECRET);
    private String userId = TEST_USER_ID;
    private Clock clock = Clock.systemUTC();
    private TimestampUnit timestampUnit = TimestampUnit.SECONDS;
    private boolean verifySignatures = true;

    private Builder() {}

    /**
     * Where to listen. A free port by default.
     *
     * @param port the port, or 0 for one that is free
     * @return this
     * @throws IllegalArgumentException when it is no port
     */
    public Builder port(int port) {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException(
            "There is no port " + port + ": choose from 1 to 65535, or 0 for one that is free.");
      }
      this.port = port;
      return this;
    }

    /**
     * The pair that requests must be signed with. {@link #TEST_ACCESS_KEY} and {@link
     * #TEST_ACCESS_SECRET} by default.
     *
     * @param accessKey the access key
     * @param accessSecret the access secret
     * @return this
     * @throws IllegalArgumentException when one is empty, or has a character other than visible
     *     ASCII
     */
    public Builder credentials(String accessKey, String accessSecret) {
      this.keys = new KeyPair(accessKey, accessSecret);
      return this;
    }

    /**
     * The sub-account that requests must be made for. {@link #TEST_USER_ID} by default.
     *
     * @param userId the user id
     * @return this
     * @throws IllegalArgumentException when it is blank: no request could carry it
     */
    public Builder userId(String userId) {
      if (userId.isBlank()) {
        throw new IllegalArgumentException("The user id is blank: choose one that can be sent.");
      }
      this.userId = userId;
      return this;
    }

    /**
     * The clock that timestamps are held against. The system's by default.
     *
     * @param clock the clock
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * The unit that timestamps must have. Seconds by default.
     *
     * @param unit seconds or milliseconds
     * @return this
     */
    public Builder timestampUnit(TimestampUnit unit) {
      timestampUnit = Objects.requireNonNull(unit, "unit");
      return this;
    }

    /**
     * How a scheme's signature must be computed, for whoever is told another formula than the
     * spec's.
     *
     * @param scheme the signing scheme
     * @param formula begin with {@link SigningFormula#defaultOf}
     * @return this
     */
    public Builder signingFormula(SigningScheme scheme, SigningFormula formula) {
      formulas.put(scheme, Objects.requireNonNull(formula, "formula"));
      return this;
    }

    /**
     * Whether signature, timestamp and nonce are demanded and checked. They are by default. Turn it
     * off for tools that cannot sign, such as curl: access key, user id and body are still checked.
     *
     * @param verify false to do without
     * @return this
     */
    public Builder verifySignatures(boolean verify) {
      verifySignatures = verify;
      return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return the sandbox, running
     * @throws IllegalStateException when the port is taken
     */
    public XportSandbox start() {
      return new XportSandbox(this);
    }
  }
}
