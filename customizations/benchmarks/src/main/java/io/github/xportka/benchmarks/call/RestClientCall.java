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
final class RestClientCall implements MeasuredCall {
  interface WarehouseLogistics {
    @PostExchange(url = PATH, contentType = "application/json", accept = "application/json")
    UpdateLogisticInfoResponse updateLogisticInfo(@RequestBody UpdateLogisticInfoRequest request);
  }

  private final CloseableHttpClient http = HandWrittenApacheCall.client();
  private final WarehouseLogistics api;
  private final UpdateLogisticInfoRequest request;

  RestClientCall(String baseUrl, byte[] json) throws IOException {
    RestClient client =
        RestClient.builder()
            .baseUrl(baseUrl)
            .requestFactory(new HttpComponentsClientHttpRequestFactory(http))
            .requestInterceptor(RestClientCall::sign)
            .build();
    api =
        HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
            .build()
            .createClient(WarehouseLogistics.class);
    request = HandJson.request(json);
  }

  private static ClientHttpResponse sign(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    HandSignature signature = HandSignature.create();
    signature.forEachHeader(request.getHeaders()::set);
    return execution.execute(new SignedRequest(request, signature.query()), body);
  }

  @Override
  public Object execute() {
    UpdateLogisticInfoResponse response = api.updateLogisticInfo(request);
    return MeasuredCall.requireSuccess(response, response.success());
  }

  @Override
  public void close() throws IOException {
    http.close();
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
