package io.github.xportka.cli;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import io.github.xportka.client.DefaultTransport;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** Shows each request as it goes out, and each answer as it arrives. Sends nothing twice. */
final class WatchedTransport implements Client, Closeable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);

  private final DefaultTransport transport =
      DefaultTransport.open(CONNECT_TIMEOUT, READ_TIMEOUT, CALL_TIMEOUT);
  private final Consumer<Request> requests;
  private final ObjIntConsumer<byte[]> answers;

  WatchedTransport(Consumer<Request> requests, ObjIntConsumer<byte[]> answers) {
    this.requests = requests;
    this.answers = answers;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    requests.accept(request);
    try (Response response = transport.execute(request, options)) {
      byte[] body =
          response.body() == null ? new byte[0] : Util.toByteArray(response.body().asInputStream());
      answers.accept(body, response.status());
      return response.toBuilder().body(body).build();
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
