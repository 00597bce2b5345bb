package io.github.xportka.client;

import io.github.xportka.client.transport.Deadline;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request of one call, before or after signing.
 *
 * @param call the constants of the call
 * @param options the options of the client view
 * @param deadline the end of the whole call
 * @param attempt the number of the attempt, beginning with 1
 * @param number the number of the call for the listeners, or 0 without listeners
 * @param query the query with its question mark, or empty text
 * @param headers the headers; nobody changes the map
 * @param body the internal array, or null without a body
 * @param signature the signature, or null before signing
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
record CallRequest(
    Call call,
    CallOptions options,
    Deadline deadline,
    int attempt,
    long number,
    String query,
    Map<String, Collection<String>> headers,
    byte @Nullable [] body,
    @Nullable Signature signature) {

  /** Returns the first attempt of a call, whose deadline starts now. */
  static CallRequest of(
      Call call,
      CallOptions options,
      String query,
      Map<String, Collection<String>> headers,
      byte @Nullable [] body) {
    return new CallRequest(
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
  CallRequest numbered(long other) {
    return new CallRequest(
        call, options, deadline, attempt, other, query, headers, body, signature);
  }

  /** Returns a copy with the headers and query parameters of a signature. */
  CallRequest signed(Signature other) {
    return new CallRequest(call, options, deadline, attempt, number, query, headers, body, other);
  }

  /** Returns call and attempt, without values of the request. */
  @Override
  public String toString() {
    return "CallRequest[" + call.name() + ", attempt=" + attempt + "]";
  }
}
