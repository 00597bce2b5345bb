package io.github.xportka.client;

import java.util.Collection;
import java.util.Map;

/**
 * HTTP response whose body has been read.
 *
 * @param call the call
 * @param status the HTTP status
 * @param headers the headers
 * @param body the internal array; callers copy it before they publish it
 * @param isTooLarge whether the body exceeds the limit, so that only its beginning was read
 * @param redaction the redaction to apply before text of the response is quoted
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
record ReceivedResponse(
    Call call,
    int status,
    Map<String, Collection<String>> headers,
    byte[] body,
    boolean isTooLarge,
    Redaction redaction) {

  ReceivedResponse(
      Call call,
      int status,
      Map<String, Collection<String>> headers,
      byte[] body,
      boolean isTooLarge) {
    this(call, status, headers, body, isTooLarge, Redaction.NONE);
  }

  ReceivedResponse withRedaction(Redaction other) {
    return new ReceivedResponse(call, status, headers, body, isTooLarge, other);
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
