package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;

/** The outermost client: from here on a lost connection is an exception of ours. */
final class FailureTranslatingClient implements Client {
  private final Client next;
  private final Calls calls;

  FailureTranslatingClient(Client next, Calls calls) {
    this.next = next;
    this.calls = calls;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    try {
      return next.execute(request, options);
    } catch (IOException e) {
      throw new XportTransportException(calls.of(request), "no answer", e);
    } catch (CancellationException e) { // what Apache's client throws in an interrupted thread
      throw new XportTransportException(
          calls.of(request), "interrupted", new InterruptedIOException());
    }
  }
}
