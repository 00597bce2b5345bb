package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Hand-written call over OkHttp. */
final class HandWrittenOkHttpCall implements MeasuredCall {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http = OkHttpClients.create();
  private final String url;
  private final UpdateLogisticInfoRequest request;

  HandWrittenOkHttpCall(String baseUrl, byte[] json) throws IOException {
    url = baseUrl + PATH;
    request = HandJson.request(json);
  }

  @Override
  public Object execute() throws IOException {
    HandSignature signature = HandSignature.create();
    Request.Builder post =
        new Request.Builder()
            .url(url + signature.query())
            .post(RequestBody.create(HandJson.write(request), JSON));
    signature.forEachHeader(post::header);
    try (Response response = http.newCall(post.build()).execute()) {
      return HandJson.read(response.code(), response.body().bytes());
    }
  }

  @Override
  public void close() {
    OkHttpClients.close(http);
  }
}
