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
final class HandWrittenFakeCall {
  private static final Request.Options OPTIONS = new Request.Options();

  private HandWrittenFakeCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    FakeTransport transport = new FakeTransport();
    String url = baseUrl + MeasuredCall.PATH;
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          byte[] body = HandJson.write(request);
          HandSignature signature = HandSignature.create();
          Map<String, Collection<String>> headers = new LinkedHashMap<>();
          headers.put("Content-Type", List.of("application/json"));
          signature.forEachHeaderOfClient((name, value) -> headers.put(name, List.of(value)));
          Request sent =
              Request.create(
                  Request.HttpMethod.POST, url + signature.query(), headers, body, UTF_8, null);
          try (Response response = transport.execute(sent, OPTIONS);
              InputStream received = response.body().asInputStream()) {
            return HandJson.read(response.status(), received.readNBytes(response.body().length()));
          }
        },
        transport);
  }
}
