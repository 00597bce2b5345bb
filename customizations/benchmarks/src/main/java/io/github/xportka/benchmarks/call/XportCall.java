package io.github.xportka.benchmarks.call;

import io.github.xportka.client.XportClient;
import io.github.xportka.client.transport.Transport;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;

/** Call of this client, with its defaults. */
final class XportCall {
  private XportCall() {}

  static MeasuredCall over(Transport transport, String baseUrl, byte[] json) throws IOException {
    UpdateLogisticInfoRequest request = HandJson.request(json);
    XportClient client =
        XportClient.builder()
            .credentials(Account.ACCESS_KEY, Account.ACCESS_SECRET)
            .userId(Account.USER_ID)
            .baseUrl(baseUrl)
            .transport(transport)
            .build();
    return new MeasuredCall(
        () -> client.warehouseLogistics().updateLogisticInfo(request),
        () -> {
          client.close();
          transport.close();
        });
  }
}
