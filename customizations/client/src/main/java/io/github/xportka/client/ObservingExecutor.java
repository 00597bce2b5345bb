package io.github.xportka.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decorator that logs operation, HTTP status and duration, without headers, query or body. */
final class ObservingExecutor implements CallExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  private final CallExecutor next;

  ObservingExecutor(CallExecutor next) {
    this.next = next;
  }

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    if (!LOG.isDebugEnabled()) {
      return next.execute(request);
    }
    String name = LogSanitizer.line(request.call().name());
    long start = System.nanoTime();
    try {
      ReceivedResponse response = next.execute(request);
      LOG.debug("{}: HTTP {} in {} ms", name, response.status(), millisecondsSince(start));
      return response;
    } catch (IOException e) {
      LOG.debug("{}: {} after {} ms", name, e.getClass().getSimpleName(), millisecondsSince(start));
      throw e;
    }
  }

  private static long millisecondsSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
