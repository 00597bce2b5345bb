package io.github.xportka.client;

import io.github.xportka.client.transport.Deadline;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request of one call, before or after signing. */
final class CallRequest {
  private final Call call;
  private final CallOptions options;
  private final Deadline deadline;
  private final int attempt;
  private final long number;
  private final String query;
  private final Map<String, Collection<String>> headers;
  private final byte @Nullable [] body;
  private final @Nullable Signature signature;

  /**
   * Creates a request, whose deadline starts now.
   *
   * @param query the query with its question mark, or empty text
   * @param headers the headers; the map is not changed
   */
  CallRequest(
      Call call,
      CallOptions options,
      String query,
      Map<String, Collection<String>> headers,
      byte @Nullable [] body) {
    this(
        call,
        options,
        Deadline.after(options.timeout()),
        1,
        0,
        query,
        merged(headers, options.headers()),
        body,
        null);
  }

  private CallRequest(
      Call call,
      CallOptions options,
      Deadline deadline,
      int attempt,
      long number,
      String query,
      Map<String, Collection<String>> headers,
      byte @Nullable [] body,
      @Nullable Signature signature) {
    this.call = call;
    this.options = options;
    this.deadline = deadline;
    this.attempt = attempt;
    this.number = number;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.signature = signature;
  }

  Call call() {
    return call;
  }

  CallOptions options() {
    return options;
  }

  private static Map<String, Collection<String>> merged(
      Map<String, Collection<String>> headers, Map<String, Collection<String>> further) {
    if (further.isEmpty()) {
      return headers;
    }
    Map<String, Collection<String>> merged = new LinkedHashMap<>(headers);
    merged.putAll(further);
    return merged;
  }

  /** Returns a copy for the next attempt, with the same deadline. */
  CallRequest nextAttempt() {
    return new CallRequest(
        call, options, deadline, attempt + 1, number, query, headers, body, signature);
  }

  /** Returns a copy with the number of the call, for the listeners. */
  CallRequest numbered(long call) {
    return new CallRequest(
        this.call, options, deadline, attempt, call, query, headers, body, signature);
  }

  /** Returns the number of the call, or 0 without listeners. */
  long number() {
    return number;
  }

  /** Returns the number of the attempt, beginning with 1. */
  int attempt() {
    return attempt;
  }

  Deadline deadline() {
    return deadline;
  }

  String query() {
    return query;
  }

  Map<String, Collection<String>> headers() {
    return headers;
  }

  /** Returns the internal array, or null without a body. */
  byte @Nullable [] body() {
    return body;
  }

  /** Returns a copy with the headers and query parameters of a signature. */
  CallRequest signed(Signature signature) {
    return new CallRequest(
        call, options, deadline, attempt, number, query, headers, body, signature);
  }

  /** Returns the signature, or null before signing. */
  @Nullable Signature signature() {
    return signature;
  }
}
