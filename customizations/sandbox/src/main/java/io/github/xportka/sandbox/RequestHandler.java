package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.state.PlatformSimulation;
import io.github.xportka.sandbox.state.SimulatedResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Behaviour of the sandbox without an HTTP server: checks a request and returns its response. */
final class RequestHandler {
  private final OperationRouter router;
  private final RequestLog log;
  private final PlannedCalls<SandboxResponse> plannedResponses = new PlannedCalls<>(Map.of());
  private final PlannedCalls<InjectedFailure> plannedFailures;
  private final UsedNonces usedNonces = new UsedNonces();
  private final SandboxConfiguration configuration;
  private final Supplier<SandboxCredentials> credentials;
  private final SignatureVerifier signatureVerifier;
  private final PlatformSimulation simulation;
  private final MessagePusher pusher;

  RequestHandler(
      SandboxConfiguration configuration,
      Supplier<SandboxCredentials> credentials,
      PlatformSimulation simulation,
      MessagePusher pusher) {
    this.configuration = configuration;
    this.credentials = credentials;
    this.simulation = simulation;
    this.pusher = pusher;
    this.router = new OperationRouter(configuration.paths());
    this.log = new RequestLog(Runtime.getRuntime().maxMemory());
    this.plannedFailures = new PlannedCalls<>(configuration.failures());
    this.signatureVerifier = new SignatureVerifier(configuration, usedNonces);
  }

  OperationRouter router() {
    return router;
  }

  RequestLog log() {
    return log;
  }

  PlannedCalls<SandboxResponse> plannedResponses() {
    return plannedResponses;
  }

  PlannedCalls<InjectedFailure> plannedFailures() {
    return plannedFailures;
  }

  void reset() {
    plannedResponses.clear();
    plannedFailures.clear();
    log.clear();
    usedNonces.clear();
  }

  SandboxResponse handle(ReceivedRequest request, LimitedBody.State body) {
    log.add(request);
    Operation operation = request.operation().orElse(null);
    if (operation == null) {
      return router.unknownOperation(request.method(), request.path());
    }
    InjectedFailure failure =
        Objects.requireNonNullElse(plannedFailures.next(operation), InjectedFailure.NONE);
    SandboxResponse response =
        switch (failure.kind()) {
          case STATUS -> gatewayError(failure);
          case RATE_LIMIT ->
              gatewayError(failure)
                  .withHeaders(Map.of("Retry-After", secondsRoundedUp(failure.duration())));
          // The connection ends before this response.
          case DROP, RESET -> SandboxResponse.of(200, new byte[0]);
          default -> respond(request, operation, body, failure);
        };
    return response.withHeaders(Map.of("Date", date(failure))).withFailure(failure);
  }

  private static SandboxResponse gatewayError(InjectedFailure failure) {
    return SandboxResponse.problem(
        failure.status(), "The sandbox makes the failure '%s', as planned.".formatted(failure));
  }

  private static String secondsRoundedUp(Duration duration) {
    return Long.toString(duration.plusMillis(999).toSeconds());
  }

  private SandboxResponse respond(
      ReceivedRequest request,
      Operation operation,
      LimitedBody.State bodyState,
      InjectedFailure failure) {
    try {
      if (bodyState == LimitedBody.State.TOO_LARGE) {
        throw Refusal.TOO_LARGE.because(
            "The body exceeds %d bytes, the limit of the sandbox. Send a smaller body.",
            configuration.maxBodyBytes());
      }
      if (configuration.verifySignatures()) {
        signatureVerifier.verify(
            request, operation.signingScheme(), credentials.get(), failure.skew());
      }
      JsonNode body =
          SpecBundle.documented(operation).requireValidRequest(RequestBodyParser.parse(request));
      SandboxResponse planned = plannedResponses.next(operation);
      if (planned != null) {
        return planned;
      }
      return failure.kind() == InjectedFailure.Kind.INNER_FAILURE
          ? SandboxResponse.ok(SpecBundle.documented(operation).innerFailure())
          : simulate(operation, body, failure);
    } catch (RefusedException e) {
      return SandboxResponse.ok(simulation.failure(operation, e));
    }
  }

  private SandboxResponse simulate(Operation operation, JsonNode body, InjectedFailure failure) {
    SimulatedResponse simulated = simulation.handle(operation, body);
    pusher.push(simulated.messages(), failure);
    return SandboxResponse.ok(simulated.body());
  }

  /** Formats the time of the sandbox's clock, which the client can correct its own clock with. */
  private String date(InjectedFailure failure) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        configuration.clock().instant().plus(failure.skew()).atOffset(ZoneOffset.UTC));
  }
}
