package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;

/**
 * Outermost client decorator. It translates connection failures into {@link
 * XportTransportException}.
 */
final class TransportExceptionClient implements Client {
  private final Client next;
  private final OperationResolver operations;

  TransportExceptionClient(Client next, OperationResolver operations) {
    this.next = next;
    this.operations = operations;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    try {
      return next.execute(request, options);
    } catch (IOException e) {
      throw new XportTransportException(operations.of(request), "no response", e);
    } catch (CancellationException e) { // what Apache's client throws in an interrupted thread
      throw new XportTransportException(
          operations.of(request), "interrupted", new InterruptedIOException());
    }
  }
}
