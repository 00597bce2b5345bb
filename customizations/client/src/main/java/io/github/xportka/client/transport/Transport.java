package io.github.xportka.client.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * HTTP transport that ends a call at its deadline, and when the calling thread is interrupted.
 *
 * <p>A transport sends each request at most once, and does not follow redirects. It throws a {@link
 * NotSentException} if it fails before the first byte of the request was sent.
 */
public interface Transport extends Client, Closeable {
  /**
   * Sends a request.
   *
   * @param request the signed request
   * @param options the timeouts for connecting and for silence
   * @param deadline the deadline, which also holds while the body of the response is read
   * @return the response; the caller closes its body
   * @throws IOException if no response arrives
   */
  Response execute(Request request, Request.Options options, Deadline deadline) throws IOException;

  /** Sends a request with a deadline of one hour. */
  @Override
  default Response execute(Request request, Request.Options options) throws IOException {
    return execute(request, options, Deadline.after(Duration.ofHours(1)));
  }

  /** Closes the idle connections. Running calls can fail, and later calls fail. */
  @Override
  void close();
}
