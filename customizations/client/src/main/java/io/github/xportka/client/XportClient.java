package io.github.xportka.client;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.Target;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.XportApis;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client of the Xport KA open platform. Thread-safe; make one and share it.
 *
 * <pre>{@code
 * try (XportClient client =
 *     XportClient.builder().credentials("access-key", "access-secret").userId("user").build()) {
 *   UpdateLogisticInfoResponse answer =
 *       client.warehouseLogistics().updateLogisticInfo(
 *           UpdateLogisticInfoRequest.builder().orderId("21").build());
 * }
 * }</pre>
 *
 * <p>One call is one request: nothing is sent twice, and redirects are not followed. Every failure
 * is an {@link XportException}.
 */
public final class XportClient implements XportApis, AutoCloseable {
  private final Feign.Builder feign;
  private final BaseUrl baseUrl;
  private final Closeable transport;
  private final RawApi raw;
  private final ResponseReader responseReader;
  private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

  private XportClient(Builder builder) {
    baseUrl = builder.baseUrl;
    Paths paths = new Paths(builder.allowUnconfirmed, builder.pathOverrides);
    Calls calls = new Calls(baseUrl, paths);
    Client transportClient = builder.transport;
    if (transportClient == null) {
      DefaultTransport opened =
          DefaultTransport.open(builder.connectTimeout, builder.readTimeout, builder.callTimeout);
      transportClient = opened;
      transport = opened;
    } else {
      transport = () -> {}; // the caller's own to close
    }
    Client observed = new ObservingClient(transportClient, calls);
    Signer signer = Signer.with(builder.formulas);
    Supplier<Credentials> credentials = builder.requireCredentials();
    String userId = builder.requireUserId();
    Function<SigningScheme, String> nonces = builder.nonces();
    Function<Function<CallName, SigningScheme>, Client> signed =
        schemes ->
            new FailureTranslatingClient(
                new OperationGuard(
                    new SigningClient(
                        observed,
                        calls,
                        signer,
                        credentials,
                        userId,
                        builder.clock,
                        builder.timestampUnit,
                        nonces,
                        schemes),
                    calls,
                    paths),
                calls);
    Client client = signed.apply(XportClient::schemeOf);
    Request.Options options =
        new Request.Options(
            builder.connectTimeout.toMillis(),
            TimeUnit.MILLISECONDS,
            builder.readTimeout.toMillis(),
            TimeUnit.MILLISECONDS,
            false);
    responseReader = new ResponseReader(calls, builder.maxResponseBytes);
    raw =
        new RawApi(
            scheme -> scheme == null ? client : signed.apply(call -> scheme),
            baseUrl,
            paths,
            options,
            responseReader);
    feign =
        Feign.builder()
            .client(client)
            .options(options)
            .encoder(new JsonEncoder(calls))
            .responseInterceptor(responseReader)
            .invocationHandlerFactory(new CallHandlerFactory())
            .retryer(Retryer.NEVER_RETRY);
  }

  /**
   * The spec's scheme for an operation; for a path that is none, the one that most operations have.
   */
  private static SigningScheme schemeOf(CallName call) {
    return call.operation() == null
        ? SigningScheme.HEADER_SIGNATURE
        : call.operation().signingScheme();
  }

  /**
   * Starts a client.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public <T> T api(Class<T> api) {
    Object proxy =
        apis.computeIfAbsent(
            api, type -> feign.target(new Target.HardCodedTarget<>(api, baseUrl.text())));
    return api.cast(proxy);
  }

  /**
   * Calls with JSON instead of records.
   *
   * @return the raw calls
   */
  public RawApi raw() {
    return raw;
  }

  /**
   * Runs a typed call, and shows the HTTP answer as well.
   *
   * <pre>{@code
   * RawResponse<PreviewOrderResponse> response =
   *     client.withRawResponse(() -> client.kaOrders().previewOrder(request));
   * }</pre>
   *
   * @param <T> what the call returns
   * @param call one call with this client, on the same thread; of several, the last one's answer is
   *     shown
   * @return what it returned, and the answer
   * @throws XportException what the call throws
   * @throws IllegalStateException when no call was made
   */
  public <T> RawResponse<T> withRawResponse(Supplier<T> call) {
    return responseReader.capture(call);
  }

  /** Closes the connections of the default transport; a transport of your own stays open. */
  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base URL, no credentials. */
  @Override
  public String toString() {
    return "XportClient[" + baseUrl.text() + "]";
  }

  /** Builds an {@link XportClient}. Credentials and user id are required; the rest has defaults. */
  public static final class Builder {
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);
    private @Nullable Supplier<Credentials> credentials;
    private @Nullable String userId;
    private BaseUrl baseUrl = BaseUrl.parse(DEFAULT_BASE_URL);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration callTimeout = Duration.ofMinutes(2);
    private int maxResponseBytes = 32 * 1024 * 1024;
    private Clock clock = Clock.systemUTC();
    private TimestampUnit timestampUnit = TimestampUnit.SECONDS;
    private final Map<Operation, String> pathOverrides = new EnumMap<>(Operation.class);
    private boolean allowUnconfirmed;
    private @Nullable Supplier<String> nonceSource;
    private @Nullable Client transport;

    private Builder() {}

    /**
     * The developer's key pair.
     *
     * @param accessKey identifies the developer
     * @param accessSecret goes into the signature, and is never sent
     * @return this
     * @throws IllegalArgumentException when one is empty, or has a character that is not visible
     *     ASCII
     */
    public Builder credentials(String accessKey, String accessSecret) {
      Credentials pair = Credentials.of(accessKey, accessSecret);
      return credentials(() -> pair);
    }

    /**
     * Where the key pair comes from. It is asked at every request: a new pair is used by the next
     * one.
     *
     * @param credentials quick and thread-safe; what it throws, the call throws
     * @return this
     */
    public Builder credentials(Supplier<Credentials> credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * The sub-account on whose behalf the calls are made.
     *
     * @param userId the user id
     * @return this
     * @throws IllegalArgumentException when it is empty, or has a character that is not visible
     *     ASCII
     */
    public Builder userId(String userId) {
      this.userId = HeaderText.require("user id", userId);
      return this;
    }

    /**
     * What the operations' paths are appended to. The platform's own by default.
     *
     * @param baseUrl such as {@code https://www.xportcn.com/api}
     * @return this
     * @throws IllegalArgumentException when it is not an https URL; http is for loopback hosts only
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(baseUrl);
      return this;
    }

    /**
     * How long connecting may take. 5 seconds by default.
     *
     * @param timeout more than nothing, at most an hour
     * @return this
     */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = requireTimeout("connect timeout", timeout);
      return this;
    }

    /**
     * How long the platform may be silent. 30 seconds by default.
     *
     * @param timeout more than nothing, at most an hour
     * @return this
     */
    public Builder readTimeout(Duration timeout) {
      readTimeout = requireTimeout("read timeout", timeout);
      return this;
    }

    /**
     * How long a call may take in all, to the last byte of its answer. 2 minutes by default. A
     * transport of your own has its own say in this.
     *
     * @param timeout more than nothing, at most an hour
     * @return this
     */
    public Builder callTimeout(Duration timeout) {
      callTimeout = requireTimeout("call timeout", timeout);
      return this;
    }

    /**
     * The largest answer that is read. 32 MiB by default; a larger one is an {@link
     * XportDecodingException}.
     *
     * @param bytes at least 1
     * @return this
     */
    public Builder maxResponseBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException(
            "The largest answer is " + bytes + " bytes: allow 1 or more.");
      }
      maxResponseBytes = bytes;
      return this;
    }

    /**
     * The clock that timestamps are taken from. The system's by default.
     *
     * @param clock the clock
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * The unit of the timestamps. Seconds by default.
     *
     * @param unit seconds or milliseconds
     * @return this
     */
    public Builder timestampUnit(TimestampUnit unit) {
      timestampUnit = Objects.requireNonNull(unit, "unit");
      return this;
    }

    /**
     * Where nonces come from. Secure random text by default; another source is for tests.
     *
     * @param nonces gives a new nonce at each call
     * @return this
     */
    public Builder nonces(Supplier<String> nonces) {
      this.nonceSource = Objects.requireNonNull(nonces, "nonces");
      return this;
    }

    /**
     * How a scheme's signature is computed, for whoever is told another formula than the spec's.
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
     * Lets operations be called whose path is on no page that was seen, at the path that we guess.
     * Without this they end in an {@link UnconfirmedOperationException}.
     *
     * @return this
     */
    public Builder allowUnconfirmedOperations() {
      return allowUnconfirmedOperations(true);
    }

    Builder allowUnconfirmedOperations(boolean allowed) {
      allowUnconfirmed = allowed;
      return this;
    }

    /**
     * The true path of an operation, for whoever has seen its page. This confirms the operation.
     *
     * @param operation the operation
     * @param path its path below the base URL, beginning with a slash
     * @return this
     * @throws IllegalArgumentException when it is no path
     */
    public Builder pathOverride(Operation operation, String path) {
      pathOverrides.put(operation, Paths.require(path));
      return this;
    }

    /**
     * Takes settings from a configuration file or the like, so that they can change without code.
     * Keys that do not begin with {@code xport.} are left alone.
     *
     * <pre>
     * xport.base-url                 = https://www.xportcn.com/api
     * xport.connect-timeout          = PT5S
     * xport.read-timeout             = PT30S
     * xport.call-timeout             = PT2M
     * xport.max-response-bytes       = 33554432
     * xport.signing.timestamp-unit   = seconds
     * xport.signing.query.formula    = {accessKey}{timestamp}{nonce}{accessSecret}
     * xport.signing.query.digest     = MD5
     * xport.signing.query.case       = upper
     * xport.allow-unconfirmed-operations = false
     * xport.path.listOrders          = /the/true/path
     * </pre>
     *
     * <p>The three of {@code query} are there with {@code header} for the other scheme. Credentials
     * are no settings: they belong in a secret store, and reach the client by {@link
     * #credentials(Supplier)}.
     *
     * @param settings values by key
     * @return this
     * @throws IllegalArgumentException for a key that is not known, or a value that does not fit;
     *     names the key
     */
    public Builder configure(Map<String, String> settings) {
      Settings.apply(settings, this);
      return this;
    }

    SigningFormula formula(SigningScheme scheme) {
      SigningFormula changed = formulas.get(scheme);
      return changed == null ? SigningFormula.defaultOf(scheme) : changed;
    }

    /**
     * The HTTP client that carries the requests. The default is pooled and made for one host; the
     * choice is a Feign client of your own, which you close yourself.
     *
     * <p>It must not send anything twice. Redirects are off in the options of every request, and
     * Feign's own clients obey them.
     *
     * @param transport thread-safe
     * @return this
     */
    public Builder transport(Client transport) {
      this.transport = Objects.requireNonNull(transport, "transport");
      return this;
    }

    /**
     * Makes the client. No request is sent.
     *
     * @return the client
     * @throws IllegalStateException when credentials or user id are missing
     */
    public XportClient build() {
      return new XportClient(this);
    }

    private Supplier<Credentials> requireCredentials() {
      if (credentials == null) {
        throw new IllegalStateException(
            "The credentials are missing: give credentials(accessKey, accessSecret), from the vendor's"
                + " console.");
      }
      return credentials;
    }

    private String requireUserId() {
      if (userId == null) {
        throw new IllegalStateException(
            "The user id is missing: give userId(…), the sub-account on whose behalf the calls are made.");
      }
      return userId;
    }

    private Function<SigningScheme, String> nonces() {
      Supplier<String> source = nonceSource;
      if (source != null) {
        return scheme -> source.get();
      }
      Nonces random = new Nonces();
      return scheme -> random.next(scheme.nonceLength());
    }

    private static Duration requireTimeout(String name, Duration timeout) {
      if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
        throw new IllegalArgumentException(
            "The " + name + " is " + timeout + ": choose from 1 ms to 1 hour.");
      }
      return timeout;
    }
  }
}
