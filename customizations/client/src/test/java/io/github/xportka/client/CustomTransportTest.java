package io.github.xportka.client;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import org.junit.jupiter.api.AutoClose;

/** A plain Feign client knows no deadline, so the call runs on another thread. */
class CustomTransportTest extends TransportSuite {
  @AutoClose private final Transport transport = HttpTransports.hc5();

  @Override
  Client transport() {
    return (request, options) -> transport.execute(request, options);
  }

  @Override
  SentState interruptedWhileConnecting() {
    return SentState.MAYBE;
  }

  @Override
  SentState expiredWhileConnecting() {
    return SentState.MAYBE;
  }
}
