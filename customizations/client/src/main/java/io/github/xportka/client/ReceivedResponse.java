package io.github.xportka.client;

/** HTTP response whose body has been read. */
final class ReceivedResponse {
  private final CallIdentity call;
  private final int status;
  private final ReceivedHeaders headers;
  private final byte[] body;
  private final Redaction redaction;

  ReceivedResponse(
      CallIdentity call, int status, ReceivedHeaders headers, byte[] body, Redaction redaction) {
    this.call = call;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.redaction = redaction;
  }

  CallIdentity call() {
    return call;
  }

  int status() {
    return status;
  }

  boolean isOk() {
    return status >= 200 && status < 300;
  }

  ReceivedHeaders headers() {
    return headers;
  }

  /** Returns the internal array. Callers copy it before they publish it. */
  byte[] body() {
    return body;
  }

  /** Returns the redaction to apply before text of the response is quoted. */
  Redaction redaction() {
    return redaction;
  }

  XportDecodingException undecodable(String problem) {
    return new XportDecodingException(this, problem);
  }
}
