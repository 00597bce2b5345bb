package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Hand-written call over OkHttp. */
final class HandWrittenOkHttpCall {
  private static final MediaType JSON = MediaType.get("application/json");

  private HandWrittenOkHttpCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    OkHttpClient http = OkHttpClients.create();
    String url = baseUrl + MeasuredCall.PATH;
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          HandSignature signature = HandSignature.create();
          Request.Builder post =
              new Request.Builder()
                  .url(url + signature.query())
                  .post(RequestBody.create(HandJson.write(request), JSON));
          signature.forEachHeaderOfClient(post::header);
          try (Response response = http.newCall(post.build()).execute()) {
            return HandJson.read(response.code(), response.body().bytes());
          }
        },
        () -> OkHttpClients.close(http));
  }
}
