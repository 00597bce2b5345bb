package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApacheTransportTest extends TransportSuite {
  @AutoClose private final Transport transport = HttpTransports.hc5();

  @Override
  Client transport() {
    return transport;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keep-Alive: timeout=0", "Connection: close"})
  void closesConnectionOnRequestOfServer(String header) {
    server.respondWith(http(200, RecordingServer.SUCCESS, header));
    try (XportClient client = server.client().transport(transport).build()) {
      call(client, "1");
      call(client, "2");
    }

    assertThat(server.connectionsMade()).isEqualTo(2);
  }
}
