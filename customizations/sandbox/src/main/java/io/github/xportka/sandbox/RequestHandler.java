package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** Behaviour of the platform's operations: checks a request and returns its response. */
final class RequestHandler {
  private static final byte[] MALFORMED = "{\"code\":200,".getBytes(UTF_8);

  private final PlannedCalls<SandboxResponse> plannedResponses = new PlannedCalls<>();
  private final PlannedCalls<InjectedFailure> plannedFailures = new PlannedCalls<>();
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
    this.signatureVerifier = new SignatureVerifier(configuration, usedNonces);
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
    usedNonces.clear();
  }

  SandboxResponse handle(Operation operation, ReceivedRequest request, LimitedBody body) {
    InjectedFailure failure =
        Objects.requireNonNullElseGet(
            plannedFailures.next(operation), () -> configuration.failure(operation));
    SandboxResponse response =
        switch (failure.kind()) {
          case STATUS -> gatewayError(failure);
          case RATE_LIMIT ->
              gatewayError(failure)
                  .withHeaders(Map.of("Retry-After", secondsRoundedUp(failure.duration())));
          // The connection ends before this response.
          case DROP, RESET -> SandboxResponse.of(200, new byte[0]);
          case MALFORMED -> {
            respond(operation, request, body, failure);
            yield SandboxResponse.of(200, MALFORMED);
          }
          default -> respond(operation, request, body, failure);
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
      Operation operation, ReceivedRequest request, LimitedBody body, InjectedFailure failure) {
    try {
      JsonNode checked = check(operation, request, body, failure.skew());
      SandboxResponse planned = plannedResponses.next(operation);
      if (planned != null) {
        return planned;
      }
      return failure.kind() == InjectedFailure.Kind.INNER_FAILURE
          ? SandboxResponse.ok(SpecBundle.documented(operation).innerFailure())
          : simulate(operation, checked, failure);
    } catch (RefusedException e) {
      return SandboxResponse.ok(simulation.failure(operation, e));
    }
  }

  /** Returns the JSON of an accepted request. */
  private JsonNode check(
      Operation operation, ReceivedRequest request, LimitedBody body, Duration skew) {
    body.requireAllowedSize();
    if (configuration.verifySignatures()) {
      signatureVerifier.verify(request, operation.signingScheme(), credentials.get(), skew);
    }
    return SpecBundle.documented(operation).requireValidRequest(RequestBodyParser.parse(request));
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
