package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Stream;

/** Response of a {@link RecordingServer}. */
@FunctionalInterface
interface ResponseScript {
  /** Writes the response. The connection stays open if the result is true. */
  boolean write(ReceivedRequest request, OutputStream out) throws IOException;

  /** Returns a JSON response with the given headers and body. */
  static ResponseScript http(int status, String body, String... headers) {
    return http(status, body.getBytes(UTF_8), headers);
  }

  static ResponseScript http(int status, byte[] body, String... headers) {
    byte[] head =
        ("HTTP/1.1 "
                + status
                + " Scripted\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n"
                + Stream.of(headers).map(header -> header + "\r\n").collect(joining())
                + "\r\n")
            .getBytes(ISO_8859_1);
    byte[] response = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, response, head.length, body.length);
    return (request, out) -> {
      out.write(response);
      return true;
    };
  }

  /** Adds a response that belongs to no request, in the same packet. */
  static ResponseScript withSurplus(ResponseScript response) {
    return (request, out) -> {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      response.write(request, both);
      http(200, "{\"errorCode\":200,\"errorMsg\":\"surplus\"}").write(request, both);
      out.write(both.toByteArray());
      return true;
    };
  }

  /** Sends exactly these bytes and closes the connection. */
  static ResponseScript bytes(String response) {
    return (request, out) -> {
      out.write(response.getBytes(UTF_8));
      return false;
    };
  }

  /** Keeps the connection open without a response. */
  static ResponseScript silence() {
    return (request, out) -> true;
  }

  /** Resets the connection after the request was read. */
  static ResponseScript reset() {
    return (request, out) -> {
      throw new ResetException();
    };
  }

  /** Ends a connection with a reset packet. */
  final class ResetException extends IOException {
    private static final long serialVersionUID = 1L;

    ResetException() {
      super("reset");
    }
  }
}
