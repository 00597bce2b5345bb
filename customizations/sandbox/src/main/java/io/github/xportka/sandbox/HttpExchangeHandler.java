package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.WWWFormCodec;

/**
 * Passes HTTP requests to the documentation, the admin API or the platform's operations, and sends
 * their responses.
 *
 * <pre>
 * HttpListener → LimitedBody → DocumentationPages
 *                            → AdminApi → XportSandbox
 *                            → RequestLog → OperationRouter: unknown path or method
 *                                         → RequestHandler: planned failure, checks
 *                                           → planned response
 *                                           → PlatformSimulation → MessagePusher
 * </pre>
 */
final class HttpExchangeHandler implements HttpServerRequestHandler {
  private final LimitedBody.Limits limits = LimitedBody.Limits.of(Runtime.getRuntime().maxMemory());
  private final DocumentationPages documentation;
  private final AdminApi admin;
  private final OperationRouter router;
  private final RequestLog log;
  private final RequestHandler handler;

  HttpExchangeHandler(
      DocumentationPages documentation,
      AdminApi admin,
      OperationRouter router,
      RequestLog log,
      RequestHandler handler) {
    this.documentation = documentation;
    this.admin = admin;
    this.router = router;
    this.log = log;
    this.handler = handler;
  }

  @Override
  public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
      throws HttpException, IOException {
    try (LimitedBody body = new LimitedBody(limits)) {
      body.read(request.getEntity());
      SandboxResponse handled = respond(request, body);
      ClassicHttpResponse response = new BasicClassicHttpResponse(handled.status());
      handled.copyTo(response);
      if (body.state() != LimitedBody.State.COMPLETE) {
        request.setEntity(null); // the rest of the body is not read
        response.setHeader("Connection", "close");
      }
      InjectedFailure failure = handled.failure();
      switch (failure.kind()) {
        case DROP, LOST_RESPONSE -> HttpListener.endConnection(context, CloseMode.GRACEFUL);
        case RESET -> HttpListener.endConnection(context, CloseMode.IMMEDIATE);
        case LATENCY -> {
          sleep(failure.duration());
          trigger.submitResponse(response);
        }
        case TRUNCATED -> {
          truncate(response, handled.body());
          trigger.submitResponse(response);
        }
        default -> trigger.submitResponse(response);
      }
    }
  }

  private static void sleep(Duration duration) throws IOException {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The sandbox stops.", e);
    }
  }

  /** Announces the whole body, but sends half of it. */
  private static void truncate(ClassicHttpResponse response, byte[] body) {
    response.setHeader("Connection", "close");
    response.setEntity(
        new InputStreamEntity(
            new ByteArrayInputStream(body, 0, body.length / 2), body.length, null));
  }

  private SandboxResponse respond(ClassicHttpRequest request, LimitedBody body) {
    if (body.state() == LimitedBody.State.OUT_OF_MEMORY) {
      return SandboxResponse.problem(
          503, "The sandbox handles too many large bodies at once. Repeat the request.");
    }
    try {
      return route(read(request, body.bytes()), body);
    } catch (UncheckedIOException e) { // the state file cannot be written
      return SandboxResponse.problem(500, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return SandboxResponse.problem(
          500, "The sandbox failed with " + e + ". Report the request that caused it.");
    }
  }

  private SandboxResponse route(ReceivedRequest request, LimitedBody body) {
    Optional<SandboxResponse> page = documentation.handle(request);
    if (page.isPresent()) {
      return page.get();
    }
    if (request.path().startsWith(AdminApi.ROOT)) {
      return admin.handle(request, body);
    }
    log.add(request);
    return request
        .operation()
        .map(operation -> handler.handle(operation, request, body))
        .orElseGet(() -> router.unknownOperation(request.method(), request.path()));
  }

  private ReceivedRequest read(ClassicHttpRequest request, byte[] body) {
    String[] target = request.getRequestUri().split("\\?", 2);
    String query = target.length == 1 ? "" : target[1];
    return new ReceivedRequest(
        router.find(request.getMethod(), target[0]),
        request.getMethod(),
        target[0],
        values(WWWFormCodec.parse(query, UTF_8).stream(), LinkedHashMap::new),
        query,
        values(Stream.of(request.getHeaders()), () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)),
        body);
  }

  /** Returns the values of each name in an unmodifiable map. */
  private static Map<String, List<String>> values(
      Stream<? extends NameValuePair> pairs, Supplier<Map<String, List<String>>> map) {
    return Collections.unmodifiableMap(
        pairs.collect(
            groupingBy(
                NameValuePair::getName,
                map,
                mapping(pair -> requireNonNullElse(pair.getValue(), ""), toUnmodifiableList()))));
  }
}
