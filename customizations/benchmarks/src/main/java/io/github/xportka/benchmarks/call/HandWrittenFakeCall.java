package io.github.xportka.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Request;
import feign.Response;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hand-written call over the same fake transport as this client. */
final class HandWrittenFakeCall implements MeasuredCall {
  private static final Request.Options OPTIONS = new Request.Options();

  private final FakeTransport transport = new FakeTransport();
  private final String url;
  private final UpdateLogisticInfoRequest request;

  HandWrittenFakeCall(String baseUrl, byte[] json) throws IOException {
    url = baseUrl + PATH;
    request = HandJson.request(json);
  }

  @Override
  public Object execute() throws IOException {
    byte[] json = HandJson.write(request);
    HandSignature signature = HandSignature.create();
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    signature.forEachHeader((name, value) -> headers.put(name, List.of(value)));
    Request sent =
        Request.create(
            Request.HttpMethod.POST, url + signature.query(), headers, json, UTF_8, null);
    try (Response response = transport.execute(sent, OPTIONS);
        InputStream body = response.body().asInputStream()) {
      return HandJson.read(response.status(), body.readNBytes(response.body().length()));
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
