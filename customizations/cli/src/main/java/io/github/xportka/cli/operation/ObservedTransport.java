package io.github.xportka.cli.operation;

import feign.Request;
import feign.Response;
import io.github.xportka.client.transport.Deadline;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Transport that shows each signed request to an observer before the request is sent.
 *
 * @param transport the transport that sends the requests
 * @param observer the observer
 */
record ObservedTransport(Transport transport, Consumer<Request> observer) implements Transport {
  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline)
      throws IOException {
    observer.accept(request);
    return transport.execute(request, options, deadline);
  }

  @Override
  public void close() {
    transport.close();
  }
}
