package io.github.xportka.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Responses of failures that keep a call from the platform. */
final class GatewayFailures {
  private GatewayFailures() {}

  /** Returns the response, or empty for a failure that the call reaches the platform with. */
  static Optional<SandboxResponse> response(InjectedFailure failure) {
    return switch (failure.kind()) {
      case STATUS -> Optional.of(problem(failure));
      case RATE_LIMIT ->
          Optional.of(
              problem(failure).withHeaders(Map.of("Retry-After", seconds(failure.duration()))));
      // The connection ends before this response.
      case DROP, RESET -> Optional.of(SandboxResponse.of(200, new byte[0]));
      default -> Optional.empty();
    };
  }

  private static SandboxResponse problem(InjectedFailure failure) {
    return SandboxResponse.problem(
        failure.status(), "The sandbox makes the failure '%s', as planned.".formatted(failure));
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.plusMillis(999).toSeconds());
  }
}
