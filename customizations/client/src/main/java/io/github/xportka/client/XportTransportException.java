package io.github.xportka.client;

import java.io.IOException;

/**
 * No answer arrived, or it broke off: the connection could not be made, timed out or was lost. The
 * platform may or may not have carried out the request.
 */
public final class XportTransportException extends XportException {
  private static final long serialVersionUID = 1L;

  XportTransportException(CallName call, String what, IOException cause) {
    super(
        call.operation(),
        call.text() + ": " + what + " (" + cause.getClass().getSimpleName() + ").",
        cause);
  }
}
