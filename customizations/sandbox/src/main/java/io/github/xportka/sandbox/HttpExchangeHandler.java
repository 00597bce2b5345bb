package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Passes HTTP requests to the documentation, the admin API or the platform's operations. */
final class HttpExchangeHandler implements HttpServerRequestHandler {
  private final BodyReader bodyReader;
  private final DocumentationPages documentation;
  private final AdminApi admin;
  private final RequestHandler handler;

  HttpExchangeHandler(
      BodyReader bodyReader,
      DocumentationPages documentation,
      AdminApi admin,
      RequestHandler handler) {
    this.bodyReader = bodyReader;
    this.documentation = documentation;
    this.admin = admin;
    this.handler = handler;
  }

  @Override
  public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
      throws HttpException, IOException {
    try (LimitedBody body = bodyReader.read(request.getEntity())) {
      HandledCall handled = handle(request, body);
      InjectedFailure failure = handled.failure();
      ClassicHttpResponse response = handled.response().toHttp();
      if (body.state() != LimitedBody.State.COMPLETE) {
        request.setEntity(null); // the rest of the body is not read
        response.setHeader("Connection", "close");
      }
      if (failure == null || !end(failure, handled.response(), context)) {
        trigger.submitResponse(response);
      }
    }
  }

  /** Makes the failures of the connection. Returns false if the response is still to be sent. */
  private static boolean end(InjectedFailure failure, SandboxResponse response, HttpContext context)
      throws IOException {
    switch (failure.kind()) {
      case LATENCY -> sleep(failure.duration());
      case DROP, LOST_RESPONSE -> HttpListener.endConnection(context, false);
      case RESET -> HttpListener.endConnection(context, true);
      case TRUNCATED -> HttpListener.sendRaw(context, truncated(response.body()));
      case MALFORMED -> HttpListener.sendRaw(context, malformed());
      default -> {
        return false;
      }
    }
    return failure.kind() != InjectedFailure.Kind.LATENCY;
  }

  private static byte[] truncated(byte[] body) {
    byte[] head = head(body.length);
    byte[] part = Arrays.copyOf(head, head.length + body.length / 2);
    System.arraycopy(body, 0, part, head.length, body.length / 2);
    return part;
  }

  private static byte[] malformed() {
    String body = "{\"code\":200,";
    return (new String(head(body.length()), UTF_8) + body).getBytes(UTF_8);
  }

  private static byte[] head(int length) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(UTF_8);
  }

  private static void sleep(Duration duration) throws IOException {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The sandbox stops.", e);
    }
  }

  private HandledCall handle(ClassicHttpRequest request, LimitedBody body) {
    try {
      return route(request, body);
    } catch (RuntimeException e) {
      return new HandledCall(
          SandboxResponse.problem(
              500, "The sandbox failed with " + e + ". Report the request that caused it."),
          null);
    }
  }

  private HandledCall route(ClassicHttpRequest request, LimitedBody body) {
    if (body.state() == LimitedBody.State.OUT_OF_MEMORY) {
      return new HandledCall(
          SandboxResponse.problem(
              503, "The sandbox handles too many large bodies at once. Repeat the request."),
          null);
    }
    String target = request.getRequestUri();
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    Header host = request.getFirstHeader("Host");
    String hostName = host == null ? "" : host.getValue();
    Optional<SandboxResponse> page = documentation.handle(request.getMethod(), path, hostName);
    if (page.isPresent()) {
      return new HandledCall(page.get(), null);
    }
    Map<String, List<String>> headers = headers(request);
    if (path.startsWith(AdminApi.ROOT)) {
      return new HandledCall(
          admin.handle(request.getMethod(), path, hostName, headers.keySet(), body), null);
    }
    return handler.handle(
        new ReceivedRequest(
            handler.router().find(request.getMethod(), path),
            request.getMethod(),
            path,
            query(question < 0 ? "" : target.substring(question + 1)),
            headers,
            body.bytes()),
        body.state());
  }

  private static Map<String, List<String>> headers(ClassicHttpRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return unmodifiable(headers);
  }

  private static Map<String, List<String>> query(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty()) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        parameters.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    return unmodifiable(parameters);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // an incomplete escape is compared as it was sent
    }
  }

  private static Map<String, List<String>> unmodifiable(Map<String, List<String>> values) {
    values.replaceAll((name, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(values);
  }
}
