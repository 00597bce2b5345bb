package io.github.xportka.sandbox;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses of failures that keep a call from the platform. */
final class GatewayFailures {
  private GatewayFailures() {}

  /** Returns the response, or null for a failure that the call reaches the platform with. */
  static @Nullable SandboxResponse response(InjectedFailure failure) {
    return switch (failure.kind()) {
      case STATUS -> problem(failure);
      case RATE_LIMIT ->
          problem(failure).withHeaders(Map.of("Retry-After", seconds(failure.duration())));
      case DROP, RESET -> SandboxResponse.of(200, new byte[0]); // the connection ends before it
      default -> null;
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
