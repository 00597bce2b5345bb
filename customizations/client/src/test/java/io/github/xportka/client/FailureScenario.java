package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.bytes;
import static io.github.xportka.client.RecordingServer.http;
import static io.github.xportka.client.RecordingServer.silence;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Failures after the request arrived, with the expected exception. */
enum FailureScenario {
  REFUSED(
      XportApiException.class,
      http(200, "{\"success\":false,\"data\":\"" + FailureScenario.VALUE + "\"}")),
  CONTRADICTION(
      XportApiException.class,
      http(200, "{\"success\":true,\"errorCode\":500,\"" + FailureScenario.VALUE + "\":1}")),
  REFUSED_BY_HTTP(
      XportApiException.class,
      http(500, "{\"success\":false,\"data\":\"" + FailureScenario.VALUE + "\"}")),
  REFUSED_WITH_THE_SIGNATURE_QUOTED(
      XportApiException.class,
      http(
          200,
          "{\"success\":false,\"errorMsg\":\"" + String.join("", RecordingServer.SECRETS) + "\"}")),

  REDIRECT(XportHttpException.class, http(302, FailureScenario.VALUE, "Location: /elsewhere")),
  REDIRECT_THAT_KEEPS_THE_METHOD(
      XportHttpException.class, http(307, FailureScenario.VALUE, "Location: /elsewhere")),
  UNAUTHORIZED(
      XportHttpException.class,
      http(401, FailureScenario.VALUE, "WWW-Authenticate: Basic realm=\"x\"")),
  TIMED_OUT_AT_THE_SERVER(XportHttpException.class, http(408, FailureScenario.VALUE)),
  MISDIRECTED(XportHttpException.class, http(421, FailureScenario.VALUE)),
  TOO_MANY(XportHttpException.class, http(429, FailureScenario.VALUE, "Retry-After: 0")),
  BROKEN(XportHttpException.class, http(500, "{\"data\":\"" + FailureScenario.VALUE + "\"}")),
  OVERLOADED(XportHttpException.class, http(503, FailureScenario.VALUE, "Retry-After: 0")),

  EMPTY(XportDecodingException.class, http(200, "")),
  NO_CONTENT(
      XportDecodingException.class, bytes("HTTP/1.1 204 No content\r\nConnection: close\r\n\r\n")),
  NO_ENVELOPE(
      XportDecodingException.class, http(200, "{\"data\":\"" + FailureScenario.VALUE + "\"}")),
  HTML(XportDecodingException.class, http(200, "<html>" + FailureScenario.VALUE)),
  TRUNCATED_JSON(
      XportDecodingException.class,
      http(200, "{\"success\":true,\"data\":\"" + FailureScenario.VALUE)),
  TRAILING_GARBAGE(
      XportDecodingException.class, http(200, RecordingServer.SUCCESS + FailureScenario.VALUE)),
  WRONG_TYPE(
      XportDecodingException.class, http(200, "{\"errorCode\":\"" + FailureScenario.VALUE + "\"}")),
  TOO_LARGE(XportDecodingException.class, http(200, FailureScenario.VALUE.repeat(1000))),
  ENDLESS(XportDecodingException.class, (request, out) -> flood(out)),

  NO_RESPONSE(XportTransportException.class, bytes("")),
  NO_HTTP(XportTransportException.class, bytes(FailureScenario.VALUE + "\r\n\r\n")),
  HALF_A_BODY(
      XportTransportException.class,
      bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + FailureScenario.VALUE)),
  BROKEN_CHUNK(
      XportTransportException.class,
      bytes(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
              + FailureScenario.VALUE
              + "\r\n")),
  BROKEN_HEADER(
      XportTransportException.class,
      bytes("HTTP/1.1 200 OK\r\nContent-Length: " + FailureScenario.VALUE + "\r\n\r\n")),
  SILENCE(XportTransportException.class, silence()),
  SILENCE_HALFWAY(
      XportTransportException.class,
      (request, out) -> {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n".getBytes(UTF_8));
        return true;
      });

  /** Value that messages must not contain. */
  static final String VALUE = "zhang-san-13500000000";

  private final Class<? extends XportException> thrown;

  @SuppressWarnings("ImmutableEnumChecker") // a function of constants
  private final RecordingServer.ResponseScript response;

  FailureScenario(Class<? extends XportException> thrown, RecordingServer.ResponseScript response) {
    this.thrown = thrown;
    this.response = response;
  }

  Class<? extends XportException> thrown() {
    return thrown;
  }

  RecordingServer.ResponseScript response() {
    return response;
  }

  /** Returns a short timeout for silent servers. */
  Duration readTimeout() {
    return Duration.ofMillis(this == SILENCE || this == SILENCE_HALFWAY ? 100 : 30_000);
  }

  /** Writes until the client closes the connection. */
  private static boolean flood(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n".getBytes(UTF_8));
    byte[] more = VALUE.repeat(100).getBytes(UTF_8);
    while (true) {
      out.write(more);
    }
  }
}
