package io.github.xportka.client;

import java.util.Collection;
import java.util.Map;

/** HTTP response whose body has been read. It also carries its call and its redaction. */
final class ReceivedResponse {
  private final Call call;
  private final int status;
  private final Map<String, Collection<String>> headers;
  private final byte[] body;
  private final boolean isTooLarge;
  private final Redaction redaction;

  ReceivedResponse(
      Call call,
      int status,
      Map<String, Collection<String>> headers,
      byte[] body,
      boolean isTooLarge) {
    this(call, status, headers, body, isTooLarge, Redaction.NONE);
  }

  private ReceivedResponse(
      Call call,
      int status,
      Map<String, Collection<String>> headers,
      byte[] body,
      boolean isTooLarge,
      Redaction redaction) {
    this.call = call;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.isTooLarge = isTooLarge;
    this.redaction = redaction;
  }

  ReceivedResponse withRedaction(Redaction other) {
    return new ReceivedResponse(call, status, headers, body, isTooLarge, other);
  }

  Call call() {
    return call;
  }

  int status() {
    return status;
  }

  boolean isOk() {
    return status >= 200 && status < 300;
  }

  Map<String, Collection<String>> headers() {
    return headers;
  }

  /** Returns the internal array. Callers copy it before they publish it. */
  byte[] body() {
    return body;
  }

  /** Returns whether the body exceeds the limit. Then only its beginning was read. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** Returns the redaction to apply before text of the response is quoted. */
  Redaction redaction() {
    return redaction;
  }
}
