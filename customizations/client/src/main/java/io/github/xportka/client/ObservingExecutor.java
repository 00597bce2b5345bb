package io.github.xportka.client;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decorator that reports each attempt to the listeners. It also logs operation, HTTP status and
 * duration, without headers, query or body.
 */
record ObservingExecutor(CallExecutor next, CallObserver observer) implements CallExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    if (!LOG.isDebugEnabled() && !observer.isActive()) {
      return next.execute(request);
    }
    long start = System.nanoTime();
    try {
      ReceivedResponse response = next.execute(request);
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      LOG.debug("{}: HTTP {} in {} ms", name(request), response.status(), duration.toMillis());
      observer.attemptFinished(request, response, duration);
      return response;
    } catch (IOException e) {
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      LOG.debug(
          "{}: {} after {} ms", name(request), e.getClass().getSimpleName(), duration.toMillis());
      observer.attemptFinished(request, null, duration);
      throw e;
    }
  }

  private static String name(CallRequest request) {
    return LogSanitizer.line(request.call().name());
  }
}
