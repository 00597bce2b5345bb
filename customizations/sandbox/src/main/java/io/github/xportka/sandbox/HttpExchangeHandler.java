package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.WWWFormCodec;

/** Passes HTTP requests to the documentation, the admin API or the platform's operations. */
final class HttpExchangeHandler implements HttpServerRequestHandler {
  private static final byte[] MALFORMED = "{\"code\":200,".getBytes(UTF_8);

  private final LimitedBody.Limits limits;
  private final DocumentationPages documentation;
  private final AdminApi admin;
  private final RequestHandler handler;

  HttpExchangeHandler(
      LimitedBody.Limits limits,
      DocumentationPages documentation,
      AdminApi admin,
      RequestHandler handler) {
    this.limits = limits;
    this.documentation = documentation;
    this.admin = admin;
    this.handler = handler;
  }

  @Override
  public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
      throws HttpException, IOException {
    try (LimitedBody body = new LimitedBody(limits)) {
      body.read(request.getEntity());
      SandboxResponse handled = handle(request, body);
      ClassicHttpResponse response = handled.toHttp();
      if (body.state() != LimitedBody.State.COMPLETE) {
        request.setEntity(null); // the rest of the body is not read
        response.setHeader("Connection", "close");
      }
      if (!end(handled.failure(), handled.body(), context)) {
        trigger.submitResponse(response);
      }
    }
  }

  /** Makes the failures of the connection. Returns false if the response is still to be sent. */
  private static boolean end(InjectedFailure failure, byte[] body, HttpContext context)
      throws IOException {
    switch (failure.kind()) {
      case LATENCY -> sleep(failure.duration());
      case DROP, LOST_RESPONSE -> HttpListener.endConnection(context);
      case RESET -> HttpListener.resetConnection(context);
      case TRUNCATED -> send(body.length, Arrays.copyOf(body, body.length / 2), context);
      case MALFORMED -> send(MALFORMED.length, MALFORMED, context);
      default -> {
        return false;
      }
    }
    return failure.kind() != InjectedFailure.Kind.LATENCY;
  }

  /** Sends a body whose announced length can differ, and ends the connection. */
  private static void send(int announcedLength, byte[] body, HttpContext context)
      throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(announcedLength);
    HttpListener.endConnection(context, head.getBytes(UTF_8), body);
  }

  private static void sleep(Duration duration) throws IOException {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The sandbox stops.", e);
    }
  }

  private SandboxResponse handle(ClassicHttpRequest request, LimitedBody body) {
    try {
      return route(request, body);
    } catch (RuntimeException e) {
      return SandboxResponse.problem(
          500, "The sandbox failed with " + e + ". Report the request that caused it.");
    }
  }

  private SandboxResponse route(ClassicHttpRequest request, LimitedBody body) {
    if (body.state() == LimitedBody.State.OUT_OF_MEMORY) {
      return SandboxResponse.problem(
          503, "The sandbox handles too many large bodies at once. Repeat the request.");
    }
    ReceivedRequest received = read(request, body.bytes());
    return documentation
        .handle(received)
        .orElseGet(
            () ->
                received.path().startsWith(AdminApi.ROOT)
                    ? admin.handle(received)
                    : handler.handle(received, body.state()));
  }

  private ReceivedRequest read(ClassicHttpRequest request, byte[] body) {
    String[] target = request.getRequestUri().split("\\?", 2);
    String query = target.length == 1 ? "" : target[1];
    return new ReceivedRequest(
        handler.router().find(request.getMethod(), target[0]),
        request.getMethod(),
        target[0],
        values(WWWFormCodec.parse(query, UTF_8), new LinkedHashMap<>()),
        query,
        values(Arrays.asList(request.getHeaders()), new TreeMap<>(String.CASE_INSENSITIVE_ORDER)),
        body);
  }

  /** Collects the values of each name in an empty map. */
  private static Map<String, List<String>> values(
      List<? extends NameValuePair> pairs, Map<String, List<String>> values) {
    for (NameValuePair pair : pairs) {
      values
          .computeIfAbsent(pair.getName(), name -> new ArrayList<>())
          .add(Objects.requireNonNullElse(pair.getValue(), ""));
    }
    values.replaceAll((name, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(values);
  }
}
