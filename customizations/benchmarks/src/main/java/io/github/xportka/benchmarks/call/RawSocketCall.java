package io.github.xportka.benchmarks.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Signed request over a bare socket, with JSON that was written before. It is the lower bound for
 * all other calls, and serves one caller at a time.
 */
final class RawSocketCall {
  private static final int LARGEST_RESPONSE = 4096;
  private static final byte[] SUCCESS = "\"success\":true".getBytes(US_ASCII);

  private final SocketChannel channel;
  private final String host;
  private final byte[] json;
  private final ByteBuffer sent;
  private final ByteBuffer received = ByteBuffer.allocateDirect(LARGEST_RESPONSE);

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    RawSocketCall call = new RawSocketCall(baseUrl, json);
    return new MeasuredCall(call::execute, call.channel);
  }

  private RawSocketCall(String baseUrl, byte[] json) throws IOException {
    URI uri = URI.create(baseUrl);
    this.host = uri.getAuthority();
    this.json = json;
    this.sent = ByteBuffer.allocateDirect(json.length + LARGEST_RESPONSE);
    this.channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  private synchronized Object execute() throws IOException {
    HandSignature signature = HandSignature.create();
    StringBuilder head = new StringBuilder(512);
    head.append("POST ")
        .append(MeasuredCall.PATH)
        .append(signature.query())
        .append(" HTTP/1.1\r\n");
    appendHeader(head, "Host", host);
    appendHeader(head, "Content-Type", "application/json");
    appendHeader(head, "Content-Length", Integer.toString(json.length));
    signature.forEachHeader((name, value) -> appendHeader(head, name, value));
    sent.clear();
    sent.put(head.append("\r\n").toString().getBytes(US_ASCII)).put(json).flip();
    while (sent.hasRemaining()) {
      channel.write(sent);
    }
    received.clear();
    while (received.position() == 0 || received.get(received.position() - 1) != '}') {
      if (channel.read(received) < 0) {
        throw new EOFException("The server closed the connection.");
      }
    }
    return MeasuredCall.requireSuccess(received, contains(received, SUCCESS));
  }

  private static void appendHeader(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static boolean contains(ByteBuffer bytes, byte[] part) {
    for (int start = 0; start <= bytes.position() - part.length; start++) {
      int matched = 0;
      while (matched < part.length && bytes.get(start + matched) == part[matched]) {
        matched++;
      }
      if (matched == part.length) {
        return true;
      }
    }
    return false;
  }
}
