package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Calls that an application writes by hand, over each transport. */
final class HandWrittenCalls {
  private static final int CONNECTIONS = 256;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final MediaType JSON = MediaType.get("application/json");

  /** Exchange of a signed request for its response. */
  @FunctionalInterface
  interface Exchange {
    UpdateLogisticInfoResponse send(String url, HandSignature signature, byte[] body)
        throws IOException, InterruptedException;
  }

  private HandWrittenCalls() {}

  /** Returns a call that signs and writes its request anew each time. */
  static MeasuredCall signed(String baseUrl, byte[] json, Exchange exchange, Closeable client)
      throws IOException {
    String url = baseUrl + MeasuredCall.PATH;
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          HandSignature signature = HandSignature.create();
          return exchange.send(url + signature.query(), signature, HandJson.write(request));
        },
        client);
  }

  static MeasuredCall overApache(String baseUrl, byte[] json) throws IOException {
    CloseableHttpClient http = apacheClient();
    return signed(
        baseUrl,
        json,
        (url, signature, body) -> {
          HttpPost post = new HttpPost(url);
          signature.forEachHeaderOfClient(post::addHeader);
          post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
          return http.execute(
              post,
              response ->
                  HandJson.read(response.getCode(), EntityUtils.toByteArray(response.getEntity())));
        },
        http);
  }

  /** Creates a client that sends each request once. */
  static CloseableHttpClient apacheClient() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  static MeasuredCall overOkHttp(String baseUrl, byte[] json) throws IOException {
    OkHttpClient http = OkHttpClients.create();
    return signed(
        baseUrl,
        json,
        (url, signature, body) -> {
          Request.Builder post =
              new Request.Builder().url(url).post(RequestBody.create(body, JSON));
          signature.forEachHeaderOfClient(post::header);
          try (Response response = http.newCall(post.build()).execute()) {
            return HandJson.read(response.code(), response.body().bytes());
          }
        },
        () -> OkHttpClients.close(http));
  }

  /** Returns a call over the client of the Java platform, which closes idle connections. */
  static MeasuredCall overJdk(String baseUrl, byte[] json) throws IOException {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    return signed(
        baseUrl,
        json,
        (url, signature, body) -> {
          HttpRequest.Builder post =
              HttpRequest.newBuilder(URI.create(url))
                  .timeout(TIMEOUT)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body));
          signature.forEachHeaderOfClient(post::header);
          HttpResponse<byte[]> response =
              http.send(post.build(), HttpResponse.BodyHandlers.ofByteArray());
          return HandJson.read(response.statusCode(), response.body());
        },
        () -> {});
  }
}
