package io.github.xportka.receiver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.xportka.api.MessageSigning;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adapter for the JDK's {@code HttpServer}.
 *
 * <p>A slow sender occupies a thread of the server, also while it sends the headers. So give the
 * server an executor with many threads. Before you create the first server, set the system property
 * {@code sun.net.httpserver.maxReqTime}, the longest time of a request in seconds. A reverse proxy
 * that buffers requests keeps slow senders away.
 */
public final class MessageHttpHandler implements HttpHandler {
  private final PushEndpoint endpoint;

  private MessageHttpHandler(PushEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Creates an adapter.
   *
   * @param endpoint the receiver
   * @return the adapter
   */
  public static MessageHttpHandler of(PushEndpoint endpoint) {
    return new MessageHttpHandler(Arguments.require("endpoint", endpoint));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getRequestHeaders();
      PushRequest request =
          PushRequest.of(
              exchange.getRequestMethod(),
              only(headers, "Content-Type"),
              only(headers, MessageSigning.HEADER),
              exchange.getRequestBody().readNBytes(endpoint.maxBodyBytes() + 1));
      PushOutcome outcome = endpoint.receive(request);
      outcome.responseHeaders().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(outcome.status(), -1);
    }
  }

  /** Joins repeated headers, which makes their value invalid. */
  private static @Nullable String only(Headers headers, String name) {
    List<String> values = headers.get(name);
    return values == null ? null : String.join(",", values);
  }
}
