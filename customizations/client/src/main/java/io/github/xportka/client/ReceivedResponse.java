package io.github.xportka.client;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * HTTP response whose body has been read.
 *
 * @param call the call
 * @param status the HTTP status
 * @param headers the headers
 * @param body the internal array; callers copy it before they publish it
 * @param state whether the body is whole
 * @param redaction the redaction to apply before text of the response is quoted
 * @param attempts the number of attempts until this response
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
record ReceivedResponse(
    Call call,
    int status,
    Map<String, Collection<String>> headers,
    byte[] body,
    BodyState state,
    Redaction redaction,
    int attempts) {
  /** State of a body after it was read. */
  enum BodyState {
    WHOLE,
    /** The body exceeds the limit, so that only its beginning was read. */
    TOO_LARGE,
    /** The body cannot be decompressed. It is empty here. */
    INVALID_GZIP
  }

  ReceivedResponse(
      Call call,
      int status,
      Map<String, Collection<String>> headers,
      byte[] body,
      BodyState state) {
    this(call, status, headers, body, state, Redaction.NONE, 1);
  }

  ReceivedResponse withRedaction(Redaction other) {
    return new ReceivedResponse(call, status, headers, body, state, other, attempts);
  }

  ReceivedResponse withAttempts(int other) {
    return other == attempts
        ? this
        : new ReceivedResponse(call, status, headers, body, state, redaction, other);
  }

  /** Returns the headers by name. Names ignore case. */
  Map<String, List<String>> headersByName() {
    TreeMap<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> byName.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(byName);
  }

  boolean isTooLarge() {
    return state == BodyState.TOO_LARGE;
  }

  boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Returns call and status, without headers and body. */
  @Override
  public String toString() {
    return "ReceivedResponse[" + call.name() + ", status=" + status + "]";
  }
}
