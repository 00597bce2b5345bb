package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Client decorator that logs operation, HTTP status and duration, without headers, query or body.
 */
final class ObservingClient implements Client {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  private final Client next;
  private final OperationResolver operations;

  ObservingClient(Client next, OperationResolver operations) {
    this.next = next;
    this.operations = operations;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    if (!LOG.isDebugEnabled()) {
      return next.execute(request, options);
    }
    long start = System.nanoTime();
    try {
      Response response = next.execute(request, options);
      LOG.debug("{}: HTTP {} in {} ms", name(request), response.status(), millisecondsSince(start));
      return response;
    } catch (IOException e) {
      LOG.debug(
          "{}: {} after {} ms",
          name(request),
          e.getClass().getSimpleName(),
          millisecondsSince(start));
      throw e;
    }
  }

  private String name(Request request) {
    return LogSanitizer.line(operations.of(request).text());
  }

  private static long millisecondsSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
