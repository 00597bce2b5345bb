package io.github.xportka.client;

import io.github.xportka.client.transport.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Missing or incomplete response: the connection was refused, timed out or was lost. {@link
 * #sent()} tells whether the platform may have processed the request.
 *
 * <p>The cause is the exception of the connection. It is absent if the response was not HTTP.
 */
public final class XportTransportException extends XportException {
  private static final long serialVersionUID = 1L;

  private static final String INTERRUPTED = "interrupted";

  private final SentState sent;

  private XportTransportException(Call call, String problem, IOException failure, SentState sent) {
    super(
        call.operation(),
        call.name()
            + ": "
            + problem
            + " ("
            + failure.getClass().getSimpleName()
            + "). "
            + (sent == SentState.NO
                ? problem.equals(INTERRUPTED)
                    ? "Nothing was sent."
                    : "Nothing was sent. Check the base URL and the network."
                : "The platform may have processed the request. Check its state before you call"
                    + " again."),
        isOfTheConnection(failure) ? failure : null);
    this.sent = sent;
  }

  static XportTransportException of(Call call, IOException failure) {
    SentState sent = sent(failure);
    IOException cause = failure;
    String problem = "no response";
    if (failure instanceof NotSentException notSent) {
      cause = notSent.failure();
    } else if (failure instanceof TruncatedResponseException truncated) {
      cause = truncated.connectionFailure();
      problem = "the response ended early";
    } else if (failure instanceof EarlierAttemptSentException earlier) {
      cause =
          earlier.lastFailure() instanceof NotSentException notSent
              ? notSent.failure()
              : earlier.lastFailure();
    }
    return new XportTransportException(
        call, Thread.currentThread().isInterrupted() ? INTERRUPTED : problem, cause, sent);
  }

  /** Returns whether a failure came after the request was sent. No failure is a response. */
  static SentState sent(@Nullable IOException failure) {
    return failure instanceof NotSentException
            || failure instanceof ConnectException
            || failure instanceof HttpConnectTimeoutException
            || failure instanceof UnknownHostException
            || failure instanceof NoRouteToHostException
            || failure instanceof SSLHandshakeException
        ? SentState.NO
        : SentState.MAYBE;
  }

  /**
   * Returns whether the request was sent.
   *
   * @return {@link SentState#NO} if the platform cannot have processed the request
   */
  public SentState sent() {
    return sent;
  }

  /** Exceptions about HTTP syntax are dropped: they quote the response. */
  private static boolean isOfTheConnection(IOException cause) {
    return cause instanceof SocketException
        || cause instanceof InterruptedIOException
        || cause instanceof UnknownHostException
        || cause instanceof SSLException;
  }
}
