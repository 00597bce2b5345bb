package io.github.xportka.client;

/**
 * HTTP status other than 2xx without an envelope that reports a failure, for example from a gateway
 * or an overloaded server. Redirects are not followed, so 3xx also leads to this exception.
 */
public final class XportHttpException extends XportResponseException {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;

  XportHttpException(ReceivedResponse response, String envelope) {
    super(
        response,
        response.call().name()
            + ": HTTP "
            + response.status()
            + (response.status() >= 300 && response.status() < 400
                ? " is a redirect, which a signed request must not follow. Check the base URL."
                : " "
                    + envelope
                    + (response.status() == NOT_FOUND
                        ? ". Check the base URL and the path."
                        : ".")));
  }
}
