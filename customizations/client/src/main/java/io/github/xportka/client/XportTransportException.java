package io.github.xportka.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * No answer arrived, or it broke off: the connection could not be made, timed out or was lost. The
 * platform may or may not have carried out the request.
 *
 * <p>The cause is what the connection failed of. There is none when the answer was no HTTP.
 */
public final class XportTransportException extends XportException {
  private static final long serialVersionUID = 1L;

  XportTransportException(CallName call, String what, IOException cause) {
    super(
        call.operation(),
        call.text()
            + ": "
            + what
            + " ("
            + cause.getClass().getSimpleName()
            + "). "
            + (isBeforeSending(cause)
                ? "Nothing was sent: check the base URL and the network."
                : "The platform may or may not have carried it out: look before calling again."),
        isOfTheConnection(cause) ? cause : null);
  }

  private static boolean isBeforeSending(IOException cause) {
    return cause instanceof ConnectException || cause instanceof UnknownHostException;
  }

  /** Exceptions about HTTP are not handed on: they quote what they could not read. */
  private static boolean isOfTheConnection(IOException cause) {
    return cause instanceof SocketException
        || cause instanceof InterruptedIOException
        || cause instanceof UnknownHostException
        || cause instanceof SSLException;
  }
}
