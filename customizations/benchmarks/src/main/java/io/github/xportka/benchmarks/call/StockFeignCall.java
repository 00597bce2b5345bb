package io.github.xportka.benchmarks.call;

import feign.RequestTemplate;
import io.github.xportka.benchmarks.stock.feign.ApiClient;
import io.github.xportka.benchmarks.stock.feign.api.WarehouseLogisticsApi;
import io.github.xportka.benchmarks.stock.feign.model.UpdateLogisticInfoRequest;
import io.github.xportka.benchmarks.stock.feign.model.UpdateLogisticInfoResponse;
import java.io.IOException;

/**
 * Call of the Feign client that OpenAPI Generator makes with its stock templates, over OkHttp. All
 * calls share one OkHttp client, whose connections end with the JVM.
 */
final class StockFeignCall {
  private StockFeignCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    ApiClient client = new ApiClient().setBasePath(baseUrl);
    client.addAuthorization("querySignature", StockFeignCall::sign);
    WarehouseLogisticsApi api = client.buildClient(WarehouseLogisticsApi.class);
    UpdateLogisticInfoRequest request =
        client.getObjectMapper().readValue(json, UpdateLogisticInfoRequest.class);
    return new MeasuredCall(
        () -> {
          UpdateLogisticInfoResponse response = api.updateLogisticInfo(request);
          return MeasuredCall.requireSuccess(response, response.getSuccess());
        },
        () -> {});
  }

  private static void sign(RequestTemplate template) {
    HandSignature signature = HandSignature.create();
    template.query("timestamp", signature.timestamp()).query("sign", signature.value());
    signature.forEachHeader(template::header);
  }
}
