package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Call of a Spring RestClient interface over Apache HttpClient 5, with an interceptor that signs.
 */
final class RestClientCall {
  interface WarehouseLogistics {
    @PostExchange(
        url = MeasuredCall.PATH,
        contentType = "application/json",
        accept = "application/json")
    UpdateLogisticInfoResponse updateLogisticInfo(@RequestBody UpdateLogisticInfoRequest request);
  }

  private RestClientCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    CloseableHttpClient http = HandWrittenCalls.apacheClient();
    RestClient client =
        RestClient.builder()
            .baseUrl(baseUrl)
            .requestFactory(new HttpComponentsClientHttpRequestFactory(http))
            .requestInterceptor(RestClientCall::sign)
            .build();
    WarehouseLogistics api =
        HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
            .build()
            .createClient(WarehouseLogistics.class);
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          UpdateLogisticInfoResponse response = api.updateLogisticInfo(request);
          return MeasuredCall.requireSuccess(response, response.success());
        },
        http);
  }

  private static ClientHttpResponse sign(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    HandSignature signature = HandSignature.create();
    signature.forEachHeader(request.getHeaders()::set);
    return execution.execute(new SignedRequest(request, signature.query()), body);
  }

  private static final class SignedRequest extends HttpRequestWrapper {
    private final URI uri;

    SignedRequest(HttpRequest request, String query) {
      super(request);
      uri = URI.create(request.getURI() + query);
    }

    @Override
    public URI getURI() {
      return uri;
    }
  }
}
