package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.SUCCESS;
import static io.github.xportka.client.ResponseScript.bytes;
import static io.github.xportka.client.ResponseScript.http;
import static io.github.xportka.client.ResponseScript.reset;
import static io.github.xportka.client.ResponseScript.silence;
import static io.github.xportka.client.ResponseScript.withSurplus;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Fault of a server or of the network, on the level of bytes. */
enum ServerFault {
  NONE(http(200, SUCCESS)),

  REFUSED(silence()) {
    @Override
    void cause(RecordingServer server) throws Exception {
      server.refuseConnections();
    }
  },
  RESET_BEFORE_READING(silence()) {
    @Override
    void cause(RecordingServer server) {
      server.resetNewConnections();
    }
  },
  RESET_AFTER_READING(reset()),
  CLOSED_WITHOUT_RESPONSE(bytes("")),
  SILENCE(silence()),
  SILENCE_IN_BODY(
      (request, out) -> {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n".getBytes(UTF_8));
        return true;
      }),
  SLOW_HEADER((request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: ")),
  SLOW_BODY((request, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n")),

  NOT_HTTP(bytes("SSH-2.0-OpenSSH_9.2\r\n")),
  GARBAGE_BEFORE_STATUS(bytes("garbage\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")),
  PARTIAL_HEADER(bytes("HTTP/1.1 200 OK\r\nContent-Le")),
  HUGE_HEADER(bytes("HTTP/1.1 200 OK\r\nX-Huge: " + "x".repeat(1_000_000) + "\r\n\r\n")),
  TRUNCATED_BODY(bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + SUCCESS)),
  TRUNCATED_CHUNK(bytes(chunked("fff\r\n" + SUCCESS))),
  MISSING_LAST_CHUNK(
      bytes(chunked(Integer.toHexString(SUCCESS.length()) + "\r\n" + SUCCESS + "\r\n"))),
  MALFORMED_CHUNK(bytes(chunked("not hex\r\n" + SUCCESS + "\r\n0\r\n\r\n"))),
  MALFORMED_STATUS(bytes("HTTP/1.1 two hundred\r\n\r\n")),
  MALFORMED_LENGTH(bytes("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n" + SUCCESS)),
  NEGATIVE_LENGTH(bytes("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" + SUCCESS)),
  CONFLICTING_LENGTHS(http(200, SUCCESS, "Content-Length: 3")),
  SWITCHING_PROTOCOLS(bytes("HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n")),

  EMPTY(http(200, "")),
  NO_CONTENT(
      (request, out) -> {
        out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
        return true;
      }),
  HTML(http(200, "<html>login</html>", "Content-Type: text/html")),
  NO_ENVELOPE(http(200, "{\"data\":{}}")),
  TRUNCATED_JSON(http(200, "{\"success\":true,\"data\":\"")),
  TRAILING_GARBAGE(http(200, SUCCESS + "garbage")),
  WRONG_TYPE(http(200, "{\"errorCode\":\"many\"}")),
  HUNDRED_MEGABYTES((request, out) -> flood(out)),
  GZIP(http(200, gzip(SUCCESS.getBytes(UTF_8)), "Content-Encoding: gzip")),
  GZIP_BOMB(http(200, gzip(new byte[31_000_000]), "Content-Encoding: gzip")),
  TRUNCATED_GZIP(http(200, truncatedGzip(), "Content-Encoding: gzip")),
  FALSE_GZIP(http(200, SUCCESS, "Content-Encoding: gzip")),
  CORRUPT_GZIP(http(200, corruptGzip(), "Content-Encoding: gzip")),
  BROTLI(http(200, new byte[] {11, 2, -128, 123, 125, 3}, "Content-Encoding: br")),
  WRONG_CHARSET(http(200, chinese(Charset.forName("GBK")))),
  UTF_16(http(200, chinese(UTF_16BE))),
  BYTE_ORDER_MARK(http(200, "\ufeff" + SUCCESS)),
  DUPLICATE_HEADERS(http(200, SUCCESS, "X-Twice: 1", "X-Twice: 2", "Content-Type: text/html")),
  INFORMATION_FIRST(
      (request, out) -> {
        out.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".getBytes(UTF_8));
        return http(200, SUCCESS).write(request, out);
      }),
  CLOSED_AFTER_RESPONSE((request, out) -> !http(200, SUCCESS).write(request, out)),
  SURPLUS_RESPONSE(withSurplus(http(200, SUCCESS))),

  STATUS_302(http(302, "", "Location: /x")),
  STATUS_307(http(307, "", "Location: /x")),
  STATUS_401(http(401, "", "WWW-Authenticate: Basic realm=\"x\"")),
  STATUS_403(http(403, "")),
  STATUS_404(http(404, "")),
  STATUS_407(http(407, "", "Proxy-Authenticate: Basic realm=\"x\"")),
  STATUS_408(http(408, "")),
  STATUS_421(http(421, "")),
  STATUS_429(http(429, "", "Retry-After: 0")),
  STATUS_500(http(500, "")),
  STATUS_503(http(503, "", "Retry-After: 0")),
  REFUSAL(http(200, "{\"errorCode\":500,\"success\":false}")),
  CONTRADICTION(http(200, "{\"errorCode\":500,\"success\":true}")),
  REFUSAL_WITH_STATUS_500(http(500, "{\"errorCode\":500,\"success\":false}"));

  private static final int MEGABYTE = 1_000_000;

  @SuppressWarnings("ImmutableEnumChecker") // a function of constants
  private final ResponseScript response;

  ServerFault(ResponseScript response) {
    this.response = response;
  }

  /** Makes the server show the fault from now on. */
  void cause(RecordingServer server) throws Exception {
    server.respondWith(response);
  }

  /** Sets the timeout that ends a call under the fault. */
  XportClient.Builder limit(XportClient.Builder client) {
    return switch (this) {
      // Long enough to send the request on a busy machine.
      case SILENCE, SILENCE_IN_BODY -> client.readTimeout(Duration.ofMillis(800));
      case SLOW_HEADER, SLOW_BODY -> client.callTimeout(Duration.ofMillis(1_200));
      default -> client;
    };
  }

  /** Returns the response of the server, if the fault is one of a response. */
  ResponseScript response() {
    return response;
  }

  private static String chunked(String body) {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
  }

  private static byte[] chinese(Charset charset) {
    return "{\"errorCode\":200,\"errorMsg\":\"货物已发出\"}".getBytes(charset);
  }

  private static byte[] truncatedGzip() {
    byte[] whole = gzip(SUCCESS.getBytes(UTF_8));
    return Arrays.copyOf(whole, whole.length - 4);
  }

  private static byte[] corruptGzip() {
    byte[] whole = gzip(SUCCESS.getBytes(UTF_8));
    whole[whole.length - 8]++; // the first byte of the checksum
    return whole;
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static boolean flood(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes(UTF_8));
    byte[] megabyte = new byte[MEGABYTE];
    for (int i = 0; i < 100; i++) {
      out.write(megabyte);
    }
    return true;
  }

  /** Writes a byte at a time for as long as the client reads. */
  private static boolean drip(OutputStream out, String head) throws IOException {
    out.write(head.getBytes(UTF_8));
    while (writeSlowly(out, 'x')) {
      // until the client closes the connection
    }
    return false;
  }

  /** Writes a byte after 20 ms. Returns false if the server ends. */
  static boolean writeSlowly(OutputStream out, int b) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      return false;
    }
    out.write(b);
    out.flush();
    return true;
  }
}
