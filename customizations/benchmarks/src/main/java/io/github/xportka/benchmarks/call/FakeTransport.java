package io.github.xportka.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Request;
import feign.Response;
import io.github.xportka.client.transport.Deadline;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Transport without a network. It shows the cost of the client alone. */
final class FakeTransport implements Transport {
  private static final Request.Options OPTIONS = new Request.Options();
  private static final byte[] BODY =
      "{\"errorCode\":200,\"errorMsg\":\"\",\"success\":true,\"data\":null}".getBytes(UTF_8);

  private static final Map<String, Collection<String>> HEADERS =
      Map.of("Content-Type", List.of("application/json"));

  /** Returns a hand-written call over this transport. */
  static MeasuredCall handWrittenCall(String baseUrl, byte[] json) throws IOException {
    FakeTransport transport = new FakeTransport();
    return HandWrittenCalls.signed(
        baseUrl,
        json,
        (url, signature, body) -> {
          Map<String, Collection<String>> headers = new LinkedHashMap<>();
          headers.put("Content-Type", List.of("application/json"));
          signature.forEachHeaderOfClient((name, value) -> headers.put(name, List.of(value)));
          Request sent = Request.create(Request.HttpMethod.POST, url, headers, body, UTF_8, null);
          try (Response response = transport.execute(sent, OPTIONS);
              InputStream received = response.body().asInputStream()) {
            return HandJson.read(response.status(), received.readNBytes(response.body().length()));
          }
        },
        transport);
  }

  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline) {
    return Response.builder().request(request).status(200).headers(HEADERS).body(BODY).build();
  }

  @Override
  public void close() {
    // without connections
  }
}
