package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Hand-written call over Apache HttpClient 5. */
final class HandWrittenApacheCall {
  private static final int CONNECTIONS = 256;

  private HandWrittenApacheCall() {}

  /** Creates a client that sends each request once. */
  static CloseableHttpClient client() {
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

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    CloseableHttpClient http = client();
    String url = baseUrl + MeasuredCall.PATH;
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          HandSignature signature = HandSignature.create();
          HttpPost post = new HttpPost(url + signature.query());
          signature.forEachHeaderOfClient(post::addHeader);
          post.setEntity(
              new ByteArrayEntity(HandJson.write(request), ContentType.APPLICATION_JSON));
          return http.execute(
              post,
              response ->
                  HandJson.read(response.getCode(), EntityUtils.toByteArray(response.getEntity())));
        },
        http);
  }
}
