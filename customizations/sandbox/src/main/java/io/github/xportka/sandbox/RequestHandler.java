package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.state.PlatformSimulation;
import io.github.xportka.sandbox.state.SimulatedResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behaviour of the sandbox without an HTTP server: checks a request and returns its response. */
final class RequestHandler {
  private final OperationRouter router;
  private final RequestLog log;
  private final ResponseQueue queue = new ResponseQueue();
  private final FailureQueue failures;
  private final UsedNonces usedNonces = new UsedNonces();
  private final Map<Operation, OperationResponses> responses = new EnumMap<>(Operation.class);
  private final SandboxConfiguration configuration;
  private final SignatureVerifier signatureVerifier;
  private final RequestBodyParser bodyParser;
  private final PlatformSimulation simulation;
  private final MessagePusher pusher;
  private volatile SandboxCredentials credentials;

  RequestHandler(SpecBundle spec, SandboxConfiguration configuration) {
    this.configuration = configuration;
    this.credentials = configuration.credentials();
    this.router = new OperationRouter(configuration.paths());
    this.log = new RequestLog(Runtime.getRuntime().maxMemory());
    this.failures = new FailureQueue(configuration.failures());
    this.signatureVerifier = new SignatureVerifier(configuration, usedNonces);
    this.bodyParser = new RequestBodyParser(spec);
    this.simulation = configuration.simulation();
    this.pusher =
        new MessagePusher(
            this::credentials, configuration.callback(), configuration.pushAcceleration());
    for (Operation operation : Operation.values()) {
      responses.put(operation, new OperationResponses(spec.operation(operation).orElseThrow()));
    }
  }

  OperationRouter router() {
    return router;
  }

  RequestLog log() {
    return log;
  }

  ResponseQueue queue() {
    return queue;
  }

  FailureQueue failures() {
    return failures;
  }

  PlatformSimulation simulation() {
    return simulation;
  }

  MessagePusher pusher() {
    return pusher;
  }

  OperationResponses responses(Operation operation) {
    return Objects.requireNonNull(responses.get(operation));
  }

  SandboxCredentials credentials() {
    return credentials;
  }

  void replaceCredentials(SandboxCredentials credentials) {
    this.credentials = credentials;
  }

  void reset() {
    queue.clear();
    failures.clear();
    log.clear();
    usedNonces.clear();
    pusher.reset();
    simulation.reset();
  }

  HandledCall handle(ReceivedRequest request, LimitedBody.State body) {
    log.add(request);
    Operation operation = request.operation().orElse(null);
    if (operation == null) {
      return new HandledCall(router.unknownOperation(request.method(), request.path()), null);
    }
    InjectedFailure failure = failures.next(operation);
    SandboxResponse gateway = failure == null ? null : GatewayFailures.response(failure);
    SandboxResponse response =
        gateway == null ? respond(request, operation, body, failure) : gateway;
    return new HandledCall(response.withHeaders(Map.of("Date", date(skew(failure)))), failure);
  }

  private SandboxResponse respond(
      ReceivedRequest request,
      Operation operation,
      LimitedBody.State bodyState,
      @Nullable InjectedFailure failure) {
    try {
      if (bodyState == LimitedBody.State.TOO_LARGE) {
        throw new RefusedException(
            Refusal.TOO_LARGE,
            "The body exceeds %d bytes, the limit of the sandbox. Send a smaller body."
                .formatted(configuration.maxBodyBytes()));
      }
      if (configuration.verifySignatures()) {
        signatureVerifier.verify(request, operation.signingScheme(), credentials, skew(failure));
      }
      JsonNode body = bodyParser.parse(request, operation);
      SandboxResponse planned = queue.next(operation);
      if (planned == null
          && failure != null
          && failure.kind() == InjectedFailure.Kind.INNER_FAILURE) {
        planned = responses(operation).innerFailure();
      }
      return planned == null ? simulate(operation, body, failure) : planned;
    } catch (RefusedException e) {
      return SandboxResponse.ok(simulation.failure(operation, e.refusal().code(), e.reason()));
    }
  }

  private SandboxResponse simulate(
      Operation operation, JsonNode body, @Nullable InjectedFailure failure) {
    SimulatedResponse simulated = simulation.handle(operation, body);
    pusher.push(simulated.messages(), failure);
    return SandboxResponse.ok(simulated.body());
  }

  /** Formats the time of the sandbox's clock, which the client can correct its own clock with. */
  private String date(Duration skew) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        configuration.clock().instant().plus(skew).atOffset(ZoneOffset.UTC));
  }

  private static Duration skew(@Nullable InjectedFailure failure) {
    return failure != null && failure.kind() == InjectedFailure.Kind.CLOCK
        ? failure.duration()
        : Duration.ZERO;
  }
}
