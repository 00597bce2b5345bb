package io.github.xportka.client;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import org.junit.jupiter.api.AutoClose;

class JdkTransportTest extends TransportSuite {
  @AutoClose private final Transport transport = HttpTransports.java11();

  @Override
  Client transport() {
    return transport;
  }

  @Override
  boolean probesConnections() {
    return false;
  }

  @Override
  SentState interruptedWhileConnecting() {
    return SentState.MAYBE;
  }
}
