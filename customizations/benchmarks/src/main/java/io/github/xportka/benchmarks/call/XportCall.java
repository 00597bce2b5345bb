package io.github.xportka.benchmarks.call;

import feign.Client;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.Closeable;
import java.io.IOException;
import okhttp3.OkHttpClient;

/** Call of this client, with its defaults. */
final class XportCall implements MeasuredCall {
  private final XportClient client;
  private final Closeable transport;
  private final UpdateLogisticInfoRequest request;

  private XportCall(
      Client custom, Closeable transport, String baseUrl, UpdateLogisticInfoRequest request) {
    this.transport = transport;
    this.request = request;
    this.client =
        XportClient.builder()
            .credentials(Account.ACCESS_KEY, Account.ACCESS_SECRET)
            .userId(Account.USER_ID)
            .baseUrl(baseUrl)
            .transport(custom)
            .build();
  }

  private static XportCall over(Transport transport, String baseUrl, byte[] json)
      throws IOException {
    return new XportCall(transport, transport, baseUrl, HandJson.request(json));
  }

  static XportCall overApache(String baseUrl, byte[] json) throws IOException {
    return over(HttpTransports.hc5(), baseUrl, json);
  }

  /** Uses Feign's own adapter, since the client does not have one. */
  static XportCall overOkHttp(String baseUrl, byte[] json) throws IOException {
    OkHttpClient http = OkHttpClients.create();
    return new XportCall(
        new feign.okhttp.OkHttpClient(http),
        () -> OkHttpClients.close(http),
        baseUrl,
        HandJson.request(json));
  }

  static XportCall overJdk(String baseUrl, byte[] json) throws IOException {
    return over(HttpTransports.java11(), baseUrl, json);
  }

  static XportCall overFake(String baseUrl, byte[] json) throws IOException {
    return over(new FakeTransport(), baseUrl, json);
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
