package io.github.xportka.client;

import io.github.xportka.client.transport.Deadline;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
        body);
  }

  private CallRequest(
      Call call,
      CallOptions options,
      Deadline deadline,
      int attempt,
      long number,
      String query,
      Map<String, Collection<String>> headers,
      byte @Nullable [] body) {
    this.call = call;
    this.options = options;
    this.deadline = deadline;
    this.attempt = attempt;
    this.number = number;
    this.query = query;
    this.headers = headers;
    this.body = body;
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
    return new CallRequest(call, options, deadline, attempt + 1, number, query, headers, body);
  }

  /** Returns a copy with the number of the call, for the listeners. */
  CallRequest numbered(long call) {
    return new CallRequest(this.call, options, deadline, attempt, call, query, headers, body);
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
    Map<String, Collection<String>> signedHeaders = new LinkedHashMap<>(headers);
    signature.headers().forEach((name, value) -> signedHeaders.put(name, List.of(value)));
    return new CallRequest(
        call,
        options,
        deadline,
        attempt,
        number,
        withQuery(signature.query()),
        signedHeaders,
        body);
  }

  private String withQuery(Map<String, String> parameters) {
    if (parameters.isEmpty()) {
      return query;
    }
    StringBuilder text = new StringBuilder(query);
    char separator = query.isEmpty() ? '?' : '&';
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
      separator = '&';
    }
    return text.toString();
  }
}
