package io.github.xportka.benchmarks.call;

import io.github.xportka.client.XportClient;
import io.github.xportka.client.transport.Transport;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;

/** Call of this client, with its defaults. */
final class XportCall implements MeasuredCall {
  private final XportClient client;
  private final Transport transport;
  private final UpdateLogisticInfoRequest request;

  private XportCall(Transport transport, UpdateLogisticInfoRequest request, String baseUrl) {
    this.transport = transport;
    this.request = request;
    this.client =
        XportClient.builder()
            .credentials(Account.ACCESS_KEY, Account.ACCESS_SECRET)
            .userId(Account.USER_ID)
            .baseUrl(baseUrl)
            .transport(transport)
            .build();
  }

  static XportCall over(Transport transport, String baseUrl, byte[] json) throws IOException {
    return new XportCall(transport, HandJson.request(json), baseUrl);
  }

  @Override
  public Object execute() {
    return client.warehouseLogistics().updateLogisticInfo(request);
  }

  @Override
  public void close() throws IOException {
    client.close();
    transport.close();
  }
}
