package io.github.xportka.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Missing or incomplete response: the connection was refused, timed out or was lost. The platform
 * may have processed the request.
 *
 * <p>The cause is the exception of the connection. It is absent if the response was not HTTP.
 */
public final class XportTransportException extends XportException {
  private static final long serialVersionUID = 1L;

  XportTransportException(Call call, String what, IOException cause) {
    super(
        call.operation(),
        call.name()
            + ": "
            + what
            + " ("
            + cause.getClass().getSimpleName()
            + "). "
            + (isBeforeSending(cause)
                ? "Nothing was sent. Check the base URL and the network."
                : "The platform may have processed the request. Check its state before you call again."),
        isOfTheConnection(cause) ? cause : null);
  }

  private static boolean isBeforeSending(IOException cause) {
    return cause instanceof ConnectException || cause instanceof UnknownHostException;
  }

  /** Exceptions about HTTP syntax are dropped: they quote the response. */
  private static boolean isOfTheConnection(IOException cause) {
    return cause instanceof SocketException
        || cause instanceof InterruptedIOException
        || cause instanceof UnknownHostException
        || cause instanceof SSLException;
  }
}
