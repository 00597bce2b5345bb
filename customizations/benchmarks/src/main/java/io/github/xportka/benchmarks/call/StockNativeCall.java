package io.github.xportka.benchmarks.call;

import io.github.xportka.benchmarks.stock.jdk.ApiClient;
import io.github.xportka.benchmarks.stock.jdk.api.WarehouseLogisticsApi;
import io.github.xportka.benchmarks.stock.jdk.model.UpdateLogisticInfoRequest;
import io.github.xportka.benchmarks.stock.jdk.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/**
 * Call of the client that OpenAPI Generator makes with the stock library {@code native}, over the
 * HTTP client of the Java platform, which closes idle connections.
 */
final class StockNativeCall {
  private StockNativeCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl);
    // The stub server does not support the upgrade to HTTP/2.
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.setRequestInterceptor(http -> sign(http, baseUrl));
    WarehouseLogisticsApi api = new WarehouseLogisticsApi(client);
    UpdateLogisticInfoRequest request =
        client.getObjectMapper().readValue(json, UpdateLogisticInfoRequest.class);
    return new MeasuredCall(
        () -> {
          UpdateLogisticInfoResponse response = api.updateLogisticInfo(request);
          return MeasuredCall.requireSuccess(response, response.getSuccess());
        },
        () -> {});
  }

  private static void sign(HttpRequest.Builder http, String baseUrl) {
    HandSignature signature = HandSignature.create();
    http.uri(URI.create(baseUrl + MeasuredCall.PATH + signature.query()));
    signature.forEachHeader(http::header);
  }
}
