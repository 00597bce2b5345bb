package io.github.xportka.client;

import org.jspecify.annotations.Nullable;

/** Results of calls as the caller sees them, as text for tables. */
final class CallResult {
  private CallResult() {}

  /** Describes a failure, or a success for null. */
  static String of(@Nullable Throwable failure) {
    if (failure == null) {
      return "success";
    }
    if (failure instanceof XportTransportException lost) {
      return "lost, sent " + lost.sent();
    }
    if (failure instanceof XportHttpException http) {
      return "HTTP " + http.status();
    }
    if (failure instanceof XportDecodingException unreadable) {
      return "unreadable " + unreadable.status();
    }
    return failure instanceof XportApiException refused
        ? "refused " + refused.status()
        : failure.toString();
  }
}
