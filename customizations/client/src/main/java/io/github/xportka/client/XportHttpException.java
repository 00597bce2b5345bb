package io.github.xportka.client;

/**
 * HTTP status other than 2xx without an envelope, for example from a gateway or an overloaded
 * server. Redirects are not followed, so 3xx also leads to this exception.
 */
public final class XportHttpException extends XportResponseException {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;

  XportHttpException(ReceivedResponse response) {
    super(
        response,
        response.call().name()
            + ": HTTP "
            + response.status()
            + (response.status() >= 300 && response.status() < 400
                ? " is a redirect, which a signed request must not follow. Check the base URL."
                : response.status() == NOT_FOUND
                    ? " without an envelope. Check the base URL and the path."
                    : " without an envelope."));
  }
}
