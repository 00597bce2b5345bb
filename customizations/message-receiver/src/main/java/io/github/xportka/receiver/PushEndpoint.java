package io.github.xportka.receiver;

/**
 * Receiver of pushes, independent of the HTTP server. {@link MessageHttpHandler} and {@link
 * MessageServlet} connect an endpoint to a server.
 */
public interface PushEndpoint {
  /**
   * Receives a push.
   *
   * @param request the request
   * @return the outcome, with the status of the response
   */
  PushOutcome receive(PushRequest request);

  /**
   * Returns the limit of a body. A server does not need to read more than one byte beyond the
   * limit.
   *
   * @return the limit in bytes
   */
  int maxBodyBytes();
}
