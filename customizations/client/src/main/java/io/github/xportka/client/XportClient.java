package io.github.xportka.client;

import feign.Client;
import feign.Contract;
import feign.DefaultContract;
import feign.Request;
import feign.codec.Decoder;
import feign.codec.Encoder;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.JsonEnvelopeReader;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Client of the Xport KA open platform. It is thread-safe: create one and share it.
 *
 * <pre>{@code
 * try (XportClient client =
 *     XportClient.builder().credentials("access-key", "access-secret").userId("user").build()) {
 *   UpdateLogisticInfoResponse response =
 *       client.warehouseLogistics().updateLogisticInfo(
 *           UpdateLogisticInfoRequest.builder().orderId("21").build());
 * }
 * }</pre>
 *
 * <p>A call is repeated only as the {@link RetryPolicy} allows. Redirects are not followed. Every
 * failure is an {@link XportException}.
 */
public final class XportClient implements XportCalls, AutoCloseable {
  private final ClientRuntime runtime;
  private final CallOptions options;
  private final FeignApis feign;
  private final RawApi raw;
  private final boolean isView;
  private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

  private XportClient(ClientRuntime runtime, CallOptions options, FeignApis feign, boolean isView) {
    this.runtime = runtime;
    this.options = options;
    this.feign = feign;
    this.isView = isView;
    this.raw = new RawCalls(runtime, options);
  }

  /** Creates a builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public <T> T api(Class<T> api) {
    return api.cast(
        apis.computeIfAbsent(Arguments.require("api", api), type -> feign.create(type, options)));
  }

  @Override
  public RawApi raw() {
    return raw;
  }

  /**
   * Returns a light view of this client with other options. It shares connections, limits and retry
   * budget. Closing a view has no effect.
   *
   * <pre>{@code
   * client.with(options -> options.userId("other").timeout(Duration.ofSeconds(5))).kaOrders();
   * }</pre>
   *
   * @param change a function that returns the changed options
   */
  public XportClient with(UnaryOperator<CallOptions> change) {
    CallOptions changed = Arguments.require("change", change).apply(options);
    return new XportClient(runtime, Arguments.require("options", changed), feign, true);
  }

  /**
   * Makes a call and returns its result with the HTTP response.
   *
   * <pre>{@code
   * RawResponse<PreviewOrderResponse> response =
   *     client.withRawResponse(recorded -> recorded.kaOrders().previewOrder(request));
   * }</pre>
   *
   * @param <T> the type of the result
   * @param call a function that makes one call with the client that it is given; the last response
   *     counts
   * @throws XportException if the call fails
   * @throws IllegalStateException if the function made no call
   */
  public <T> RawResponse<T> withRawResponse(Function<XportClient, T> call) {
    ResponseRecorder recorder = new ResponseRecorder();
    T result =
        Arguments.require("call", call)
            .apply(new XportClient(runtime, options.withRecorder(recorder), feign, true));
    return new RawResponse<>(result, recorder.last());
  }

  /**
   * Rejects an operation that this client does not send, because its path is inferred. A program
   * can thus fail at its start, and not at its first call.
   *
   * @throws UnconfirmedOperationException if the client has neither the documented path nor the
   *     permission for inferred paths
   */
  public void requireConfirmed(Operation operation) {
    runtime.calls().of(Arguments.require("operation", operation)).requireConfirmed();
  }

  /**
   * Closes the connections of the default transport. A custom transport stays open. Running calls,
   * also those that wait for a retry, can fail with an {@link XportTransportException}. Later calls
   * fail with an {@code IllegalStateException}.
   */
  @Override
  public void close() {
    if (!isView) {
      runtime.close();
    }
  }

  /** Returns the base URL, without credentials. */
  @Override
  public String toString() {
    return "XportClient[" + runtime.baseUrl().text() + "]";
  }

  /**
   * Builder of an {@link XportClient}. Credentials and user ID are required, other settings have
   * defaults.
   */
  public static final class Builder {
    private final Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);
    private @Nullable Supplier<Credentials> credentials;
    private @Nullable String userId;
    private BaseUrl baseUrl = BaseUrl.parse(DEFAULT_BASE_URL);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration callTimeout = Duration.ofMinutes(2);
    private int maxResponseBytes = HttpTransports.DEFAULT_MAX_RESPONSE_BYTES;
    private int maxConnections = HttpTransports.DEFAULT_MAX_CONNECTIONS;
    private Clock clock = Clock.systemUTC();
    private TimestampUnit timestampUnit = TimestampUnit.SECONDS;
    private final Map<Operation, String> pathOverrides = new EnumMap<>(Operation.class);
    private boolean allowUnconfirmed;
    private Function<SigningScheme, String> nonces = new NonceGenerator();
    private @Nullable Client transport;
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private Set<Integer> staleCodes = Set.of();
    private boolean failOnOutcome = true;
    private @Nullable Sleeper sleeper;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private int maxConcurrentCalls;
    private @Nullable RateLimiter rateLimiter;
    private Duration longestLimitWait = Duration.ofSeconds(10);
    private final List<XportListener> listeners = new ArrayList<>();
    private Contract contract = new DefaultContract();
    private @Nullable Encoder encoder;
    private @Nullable Decoder decoder;
    private final Map<String, Set<Integer>> successCodes = new HashMap<>();

    private Builder() {}

    /**
     * Sets the key pair of the developer.
     *
     * @param accessKey the key that identifies the developer
     * @param accessSecret the secret for the signature; it is never sent
     * @throws IllegalArgumentException if a value is empty or contains a character other than
     *     visible ASCII
     */
    public Builder credentials(String accessKey, String accessSecret) {
      Credentials pair = Credentials.of(accessKey, accessSecret);
      return credentials(() -> pair);
    }

    /**
     * Sets a supplier of the key pair. The client calls it for every request, so a new pair takes
     * effect at once.
     *
     * @param credentials a fast and thread-safe supplier; its exceptions reach the caller
     */
    public Builder credentials(Supplier<Credentials> credentials) {
      this.credentials = Arguments.require("credentials", credentials);
      return this;
    }

    /**
     * Sets the sub-account of the calls.
     *
     * @throws IllegalArgumentException if the value is empty or contains a character other than
     *     visible ASCII
     */
    public Builder userId(String userId) {
      this.userId = Arguments.requireHeaderValue("user id", userId);
      return this;
    }

    /**
     * Sets the base URL. The default is the URL of the platform.
     *
     * @param baseUrl such as {@code https://www.xportcn.com/api}
     * @throws IllegalArgumentException if the value is not an https URL; loopback hosts may use
     *     http
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(baseUrl);
      return this;
    }

    /**
     * Sets the timeout for connecting. The default is 5 seconds.
     *
     * @param timeout 1 ms to 1 hour
     */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = Arguments.requireTimeout("connect timeout", timeout);
      return this;
    }

    /**
     * Sets the longest silence while waiting for data. The default is 30 seconds.
     *
     * @param timeout 1 ms to 1 hour
     */
    public Builder readTimeout(Duration timeout) {
      readTimeout = Arguments.requireTimeout("read timeout", timeout);
      return this;
    }

    /**
     * Sets the timeout for a whole call, to the last byte of the response. The default is 2
     * minutes.
     *
     * @param timeout 1 ms to 1 hour
     */
    public Builder callTimeout(Duration timeout) {
      callTimeout = Arguments.requireTimeout("call timeout", timeout);
      return this;
    }

    /**
     * Sets the largest response in bytes. The default is 8 MiB after decompression. A larger
     * response leads to an {@link XportDecodingException}.
     *
     * @param bytes at least 1
     */
    public Builder maxResponseBytes(int bytes) {
      maxResponseBytes = Arguments.requirePositive("maxResponseBytes", bytes);
      return this;
    }

    /**
     * Sets the largest number of connections of the default transport. The default is 256. Further
     * calls wait for a free connection.
     *
     * @param connections at least 1
     */
    public Builder maxConnections(int connections) {
      maxConnections = Arguments.requirePositive("maxConnections", connections);
      return this;
    }

    /** Sets the clock for timestamps. The default is the system clock. */
    public Builder clock(Clock clock) {
      this.clock = Arguments.require("clock", clock);
      return this;
    }

    /**
     * Sets the unit of timestamps. The default is seconds.
     *
     * @param unit seconds or milliseconds
     */
    public Builder timestampUnit(TimestampUnit unit) {
      timestampUnit = Arguments.require("unit", unit);
      return this;
    }

    /** Returns the unit of timestamps. */
    public TimestampUnit timestampUnit() {
      return timestampUnit;
    }

    /**
     * Sets the source of nonces. The default is secure random text. Use another source only in
     * tests.
     *
     * @param nonces a source of new nonces
     */
    public Builder nonces(Supplier<String> nonces) {
      Arguments.require("nonces", nonces);
      this.nonces = scheme -> nonces.get();
      return this;
    }

    /**
     * Sets the signing formula of a scheme, if it differs from the spec.
     *
     * @param scheme the signing scheme
     * @param formula the formula; start from {@link SigningFormula#defaultOf}
     */
    public Builder signingFormula(SigningScheme scheme, SigningFormula formula) {
      formulas.put(Arguments.require("scheme", scheme), Arguments.require("formula", formula));
      return this;
    }

    /**
     * Allows calls of operations whose path is inferred. Without this setting they fail with an
     * {@link UnconfirmedOperationException}.
     */
    public Builder allowUnconfirmedOperations() {
      return allowUnconfirmedOperations(true);
    }

    Builder allowUnconfirmedOperations(boolean allowed) {
      allowUnconfirmed = allowed;
      return this;
    }

    /**
     * Sets the documented path of an operation. This confirms the operation.
     *
     * @param operation the operation
     * @param path the path below the base URL, beginning with a slash
     * @throws IllegalArgumentException if the path is malformed
     */
    public Builder pathOverride(Operation operation, String path) {
      pathOverrides.put(Arguments.require("operation", operation), Arguments.requirePath(path));
      return this;
    }

    /**
     * Applies settings of a configuration file. Keys without the prefix {@code xport.} are ignored,
     * but not keys with the prefix in another letter case.
     *
     * <pre>
     * xport.base-url                 = https://www.xportcn.com/api
     * xport.connect-timeout          = 5s
     * xport.read-timeout             = 30s
     * xport.call-timeout             = 2m
     * xport.max-connections          = 256
     * xport.max-response-bytes       = 8388608
     * xport.retry.max-attempts       = 3
     * xport.retry.transient-codes    = 909,910
     * xport.max-concurrent-calls     = 64
     * xport.fail-on-outcome          = true
     * xport.success-codes            = 200
     * xport.signing.stale-timestamp-codes = 1008
     * xport.signing.timestamp-unit   = seconds
     * xport.signing.query.formula    = {accessKey}{timestamp}{nonce}{accessSecret}
     * xport.signing.query.digest     = MD5
     * xport.signing.query.case       = upper
     * xport.signing.query.encoding   = hex
     * xport.allow-unconfirmed-operations = false
     * xport.path.listOrders          = /the/true/path
     * </pre>
     *
     * <p>The keys with {@code query} also exist with {@code header}, for the other scheme.
     * Credentials are not settings. Keep them in a secret store and use {@link
     * #credentials(Supplier)}.
     *
     * @param settings values by key
     * @throws IllegalArgumentException if a key is unknown or a value is invalid; the message names
     *     the key
     */
    public Builder configure(Map<String, String> settings) {
      Settings.apply(Arguments.require("settings", settings), this);
      return this;
    }

    /**
     * Applies settings of a properties file, as {@link #configure(Map)} does.
     *
     * @throws IllegalArgumentException if a key is unknown or a value is invalid; the message names
     *     the key
     */
    public Builder configure(Properties settings) {
      Map<String, String> map = new HashMap<>();
      Arguments.require("settings", settings)
          .stringPropertyNames()
          .forEach(key -> map.put(key, settings.getProperty(key)));
      return configure(map);
    }

    /**
     * Returns the formula of a scheme.
     *
     * @param scheme the signing scheme
     * @return the formula that was set, or that of the spec
     */
    public SigningFormula signingFormula(SigningScheme scheme) {
      return formulas.getOrDefault(
          Arguments.require("scheme", scheme), SigningFormula.defaultOf(scheme));
    }

    /**
     * Sets the HTTP transport. The default is {@link HttpTransports#hc5()}. The caller closes a
     * custom transport.
     *
     * <p>A {@link Transport} keeps deadline and interruption itself. Any other client runs on a
     * thread of its own, so that a call still ends at its deadline.
     *
     * <p>A custom transport must send each request once. Feign's own clients repeat requests by
     * default: Apache HttpClient on 429 and 503, OkHttp on 408 and 503, and {@code
     * HttpURLConnection} after a lost connection. Turn this off, or a payment can be sent twice.
     *
     * @param transport a thread-safe transport
     */
    public Builder transport(Client transport) {
      this.transport = Arguments.require("transport", transport);
      return this;
    }

    /** Sets the policy for repeated attempts. The default is {@link RetryPolicy#standard()}. */
    public Builder retryPolicy(RetryPolicy policy) {
      retryPolicy = Arguments.require("policy", policy);
      return this;
    }

    /**
     * Sets the envelope codes by which the platform rejects a timestamp as stale. The default is
     * none, since the vendor's list of codes is not available.
     *
     * <p>After such a rejection the client adopts the time of the {@code Date} header, if it
     * differs by at least 4 minutes and at most a day, and repeats the call once.
     */
    public Builder staleTimestampCodes(Set<Integer> codes) {
      staleCodes = Set.copyOf(Arguments.require("codes", codes));
      return this;
    }

    /**
     * Sets whether an operation that failed within its data throws an {@link
     * XportOutcomeException}. The default is true. With false the response is returned: read {@link
     * Envelope#operationSuccess()}.
     */
    public Builder failOnOutcome(boolean isFailure) {
      failOnOutcome = isFailure;
      return this;
    }

    /**
     * Sets the largest number of concurrent requests. Without this setting, requests are not
     * limited. A call that waits too long fails with an {@link XportLimitException}.
     *
     * @param calls at least 1
     */
    public Builder maxConcurrentCalls(int calls) {
      maxConcurrentCalls = Arguments.requirePositive("maxConcurrentCalls", calls);
      return this;
    }

    /**
     * Sets the limiter of the request rate. The default is none.
     *
     * @param limiter a thread-safe limiter
     */
    public Builder rateLimiter(RateLimiter limiter) {
      rateLimiter = Arguments.require("limiter", limiter);
      return this;
    }

    /**
     * Sets the longest wait for a limit. The default is 10 seconds, and never past the timeout of
     * the call.
     *
     * @param wait 1 ms to 1 hour
     */
    public Builder longestLimitWait(Duration wait) {
      longestLimitWait = Arguments.requireTimeout("longest limit wait", wait);
      return this;
    }

    /**
     * Adds a listener of calls.
     *
     * @param listener a fast and thread-safe listener
     */
    public Builder listener(XportListener listener) {
      listeners.add(Arguments.require("listener", listener));
      return this;
    }

    RetryPolicy retryPolicy() {
      return retryPolicy;
    }

    Builder sleeper(Sleeper replacement) {
      sleeper = replacement;
      return this;
    }

    Builder random(DoubleSupplier replacement) {
      random = replacement;
      return this;
    }

    /**
     * Sets Feign's contract for the interfaces of {@link XportClient#api}. The default is Feign's
     * own.
     */
    public Builder contract(Contract contract) {
      this.contract = Arguments.require("contract", contract);
      return this;
    }

    /**
     * Sets the encoder of requests. Typed calls then run through Feign's own handler, which is
     * slower. Raw calls do not use the encoder.
     *
     * @param encoder a thread-safe encoder
     */
    public Builder encoder(Encoder encoder) {
      this.encoder = Arguments.require("encoder", encoder);
      return this;
    }

    /**
     * Sets the decoder of successful responses. Typed calls then run through Feign's own handler,
     * which is slower. Raw calls do not use the decoder.
     *
     * @param decoder a thread-safe decoder
     */
    public Builder decoder(Decoder decoder) {
      this.decoder = Arguments.require("decoder", decoder);
      return this;
    }

    /**
     * Sets the envelope codes that mean success. The default is 200. Only the client uses these
     * codes: {@link Envelope#isSuccess()} of a response always expects 200.
     *
     * @param envelopeName the name of the envelope in the spec, such as {@code KaEnvelope}
     * @param codes one code or more
     * @throws IllegalArgumentException if the name is unknown or no code is given
     */
    public Builder successCodes(String envelopeName, Set<Integer> codes) {
      Arguments.require("codes", codes);
      EnumLookup.find(
          "envelope",
          Arguments.require("envelopeName", envelopeName),
          JsonEnvelopeReader.all().toArray(new JsonEnvelopeReader.PropertyNames[0]),
          JsonEnvelopeReader.PropertyNames::envelope);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException(
            "The success codes of " + envelopeName + " are empty. Give at least one code.");
      }
      successCodes.put(envelopeName, Set.copyOf(codes));
      return this;
    }

    /**
     * Builds the client. It does not send a request.
     *
     * @throws IllegalStateException if credentials or user ID are missing
     */
    public XportClient build() {
      JacksonVersion.requireSupported();
      Supplier<Credentials> keyPairs =
          requireSet(
              credentials,
              "The credentials are missing. Call credentials(accessKey, accessSecret) with the keys"
                  + " from the vendor's console.");
      String account =
          requireSet(
              userId, "The user ID is missing. Call userId(…) with the sub-account of the calls.");
      CallOptions options = CallOptions.of(account, callTimeout, retryPolicy);
      CallResolver calls = new CallResolver(allowUnconfirmed, pathOverrides);
      CallObserver observer = new CallObserver(listeners);
      PlatformClock platformClock = new PlatformClock(clock);
      EnvelopeReader reader =
          new EnvelopeReader(new SuccessCodes(successCodes), maxResponseBytes, failOnOutcome);
      CountDownLatch closed = new CountDownLatch(1);
      Client client = transport == null ? HttpTransports.hc5(maxConnections) : transport;
      // The caller closes a custom transport.
      Runnable closeTransport = transport == null ? ((Transport) client)::close : () -> {};

      // The steps of a call, innermost first.
      CallExecutor executor =
          new TransportExecutor(client, timeouts(), baseUrl, new BodyReader(maxResponseBytes));
      if (!(client instanceof Transport)) {
        HandOffExecutor handOff = new HandOffExecutor(executor);
        executor = handOff;
        closeTransport = handOff::close;
      }
      executor = new ObservingExecutor(executor, observer);
      executor =
          new SigningExecutor(
              executor, Signer.with(formulas), keyPairs, platformClock, timestampUnit, nonces);
      executor = new UnconfirmedOperationExecutor(executor);
      if (maxConcurrentCalls > 0 || rateLimiter != null) {
        Semaphore permits =
            maxConcurrentCalls > 0 ? new Semaphore(maxConcurrentCalls, /* fair= */ true) : null;
        executor = new LimitingExecutor(executor, permits, rateLimiter, longestLimitWait);
      }
      RetryingExecutor retrying =
          new RetryingExecutor(
              executor,
              reader,
              platformClock,
              staleCodes,
              sleeper == null ? Sleeper.until(closed) : sleeper,
              random,
              observer,
              new RetryTokenBucket(),
              closed);

      ClientRuntime runtime =
          new ClientRuntime(baseUrl, calls, retrying, reader, observer, closeTransport, closed);
      FeignApis feign =
          new FeignApis(runtime, new BindingContract(contract, calls), encoder, decoder);
      return new XportClient(runtime, options, feign, false);
    }

    private Request.Options timeouts() {
      return new Request.Options(
          connectTimeout.toMillis(),
          TimeUnit.MILLISECONDS,
          readTimeout.toMillis(),
          TimeUnit.MILLISECONDS,
          false);
    }

    private static <T> T requireSet(@Nullable T value, String problem) {
      if (value == null) {
        throw new IllegalStateException(problem);
      }
      return value;
    }
  }
}
