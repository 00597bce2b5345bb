package io.github.xportka.benchmarks.call;

import feign.RequestTemplate;
import io.github.xportka.benchmarks.stock.feign.ApiClient;
import io.github.xportka.benchmarks.stock.feign.api.WarehouseLogisticsApi;
import io.github.xportka.benchmarks.stock.feign.model.UpdateLogisticInfoRequest;
import io.github.xportka.benchmarks.stock.feign.model.UpdateLogisticInfoResponse;
import java.io.IOException;

/** Call of the Feign client that OpenAPI Generator makes with its stock templates, over OkHttp. */
final class StockFeignCall implements MeasuredCall {
  private final WarehouseLogisticsApi api;
  private final UpdateLogisticInfoRequest request;

  StockFeignCall(String baseUrl, byte[] json) throws IOException {
    ApiClient client = new ApiClient().setBasePath(baseUrl);
    client.addAuthorization("querySignature", StockFeignCall::sign);
    api = client.buildClient(WarehouseLogisticsApi.class);
    request = client.getObjectMapper().readValue(json, UpdateLogisticInfoRequest.class);
  }

  private static void sign(RequestTemplate template) {
    HandSignature signature = HandSignature.create();
    template.query("timestamp", signature.timestamp()).query("sign", signature.value());
    signature.forEachHeader(template::header);
  }

  @Override
  public Object execute() {
    UpdateLogisticInfoResponse response = api.updateLogisticInfo(request);
    return MeasuredCall.requireSuccess(response, response.getSuccess());
  }

  /** The stock client shares one OkHttp client, whose connections end with the JVM. */
  @Override
  public void close() {
    // without an own resource
  }
}
