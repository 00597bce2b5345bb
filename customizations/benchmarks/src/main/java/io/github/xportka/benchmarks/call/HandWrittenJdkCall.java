package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Hand-written call over the HTTP client of the Java platform, which closes idle connections. */
final class HandWrittenJdkCall {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private HandWrittenJdkCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    String url = baseUrl + MeasuredCall.PATH;
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          HandSignature signature = HandSignature.create();
          HttpRequest.Builder post =
              HttpRequest.newBuilder(URI.create(url + signature.query()))
                  .timeout(TIMEOUT)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(HandJson.write(request)));
          signature.forEachHeaderOfClient(post::header);
          HttpResponse<byte[]> response =
              http.send(post.build(), HttpResponse.BodyHandlers.ofByteArray());
          return HandJson.read(response.statusCode(), response.body());
        },
        () -> {});
  }
}
