package io.github.xportka.cli;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.client.DefaultTransport;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Transport that passes each request and response to a listener and sends each request once. */
final class ObservedTransport implements Client, Closeable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);

  /** One byte more than the client's limit, so that the client detects a larger body. */
  private static final int MAX_BYTES = 32 * 1024 * 1024 + 1;

  private final DefaultTransport transport =
      DefaultTransport.open(CONNECT_TIMEOUT, READ_TIMEOUT, CALL_TIMEOUT);
  private final Consumer<Request> requests;
  private final ObjIntConsumer<byte[]> responses;

  ObservedTransport(Consumer<Request> requests, ObjIntConsumer<byte[]> responses) {
    this.requests = requests;
    this.responses = responses;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    requests.accept(request);
    try (Response response = transport.execute(request, options)) {
      byte[] body = read(response.body());
      responses.accept(body, response.status());
      return response.toBuilder().body(body).build();
    }
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
