package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.xportka.api.SigningScheme;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Request as received on the wire. */
final class ReceivedRequest {
  private static final Pattern QUERY_VALUE = Pattern.compile("[?&][^=]+=([^& ]+)");

  private final String requestLine;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private ReceivedRequest(String requestLine, Map<String, List<String>> headers, byte[] body) {
    this.requestLine = requestLine;
    this.headers = headers;
    this.body = body;
  }

  /** Reads one request, or returns null when the client has closed the connection. */
  static @Nullable ReceivedRequest read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      head.append((char) b);
    }
    List<String> lines = head.toString().lines().toList();
    Map<String, List<String>> headers =
        lines.subList(1, lines.size() - 1).stream()
            .map(line -> line.split(": ?", 2))
            .collect(
                groupingBy(
                    line -> line[0].toLowerCase(Locale.ROOT), mapping(line -> line[1], toList())));
    int length = Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0));
    byte[] body = new byte[length];
    new DataInputStream(in).readFully(body);
    return new ReceivedRequest(lines.get(0), headers, body);
  }

  /** Returns the request line, such as {@code POST /path?query HTTP/1.1}. */
  String requestLine() {
    return requestLine;
  }

  /** Returns the values of each header by lower-case name. */
  Map<String, List<String>> headers() {
    return headers;
  }

  boolean hasHeader(String name) {
    return headers.containsKey(name);
  }

  /** Returns the only value of a header. */
  String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new AssertionError("The header " + name + " came " + values.size() + " times.");
    }
    return values.get(0);
  }

  /** Returns the values of the signing headers and of the query. */
  List<String> signingValues() {
    List<String> values = new ArrayList<>();
    for (SigningScheme.Parameter parameter : SigningScheme.HEADER_SIGNATURE.parameters()) {
      values.addAll(headers.getOrDefault(parameter.name().toLowerCase(Locale.ROOT), List.of()));
    }
    Matcher parameter = QUERY_VALUE.matcher(requestLine);
    while (parameter.find()) {
      values.add(parameter.group(1));
    }
    return values;
  }

  byte[] body() {
    return body.clone();
  }

  String bodyText() {
    return new String(body, UTF_8);
  }
}
