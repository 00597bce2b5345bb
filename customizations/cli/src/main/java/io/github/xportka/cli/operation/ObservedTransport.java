package io.github.xportka.cli.operation;

import feign.Request;
import feign.Response;
import io.github.xportka.client.transport.Deadline;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Transport that passes each request and response to a listener and sends each request once. */
final class ObservedTransport implements Transport {
  /** One byte more than the client's limit, so that the client detects a larger body. */
  private static final int MAX_BYTES = HttpTransports.DEFAULT_MAX_RESPONSE_BYTES + 1;

  private final Transport transport = HttpTransports.hc5();
  private final Consumer<Request> requests;
  private final ObjIntConsumer<byte[]> responses;

  ObservedTransport(Consumer<Request> requests, ObjIntConsumer<byte[]> responses) {
    this.requests = requests;
    this.responses = responses;
  }

  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline)
      throws IOException {
    Request readable = withoutCompression(request);
    requests.accept(readable);
    try (Response response = transport.execute(readable, options, deadline)) {
      byte[] body = read(response.body());
      responses.accept(body, response.status());
      return response.toBuilder().body(body).build();
    }
  }

  /** The listener receives the body as it arrives, so it must not be compressed. */
  private static Request withoutCompression(Request request) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.remove("Accept-Encoding");
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
  }

  private static byte[] read(Response.@Nullable Body body) throws IOException {
    if (body == null) {
      return new byte[0];
    }
    try (InputStream in = body.asInputStream()) {
      return in.readNBytes(MAX_BYTES);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
