package io.github.xportka.client;

/** An answer, as much of it as was read. */
final class ReceivedAnswer {
  private final CallName call;
  private final int status;
  private final ReceivedHeaders headers;
  private final byte[] body;
  private final Redaction redaction;

  ReceivedAnswer(
      CallName call, int status, ReceivedHeaders headers, byte[] body, Redaction redaction) {
    this.call = call;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.redaction = redaction;
  }

  CallName call() {
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

  /** The bytes themselves: who hands them on makes a copy. */
  byte[] body() {
    return body;
  }

  /** What must be taken out before anything of it is quoted. */
  Redaction redaction() {
    return redaction;
  }

  XportDecodingException undecodable(String problem) {
    return new XportDecodingException(this, problem);
  }
}
