package io.github.xportka.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Request;
import feign.Response;
import io.github.xportka.client.transport.Deadline;
import io.github.xportka.client.transport.Transport;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Transport without a network. It shows the cost of the client alone. */
final class FakeTransport implements Transport {
  private static final byte[] BODY =
      "{\"errorCode\":200,\"errorMsg\":\"\",\"success\":true,\"data\":null}".getBytes(UTF_8);

  private static final Map<String, Collection<String>> HEADERS =
      Map.of("Content-Type", List.of("application/json"));

  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline) {
    return Response.builder().request(request).status(200).headers(HEADERS).body(BODY).build();
  }

  @Override
  public void close() {
    // without connections
  }
}
