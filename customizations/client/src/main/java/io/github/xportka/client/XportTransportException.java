package io.github.xportka.client;

import io.github.xportka.client.transport.NotSentException;
import io.github.xportka.client.transport.ProxyTunnelException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Missing or incomplete response: the connection was refused, timed out or was lost, or a proxy
 * refused the tunnel to the platform. {@link #sent()} tells whether the platform may have processed
 * the request.
 *
 * <p>The cause is the exception of the connection. It is absent if the response was not HTTP.
 */
public final class XportTransportException extends XportException {
  private static final long serialVersionUID = 1L;

  static final String NO_RESPONSE = "no response";

  private final SentState sent;

  private XportTransportException(
      CallRequest request, String problem, String remedy, IOException failure, SentState sent) {
    super(
        request.call().operation(),
        "%s: %s (%s). %s%s"
            .formatted(
                request.call().name(),
                problem,
                failure.getClass().getSimpleName(),
                remedy,
                repeated(request.attempt())),
        isOfTheConnection(failure) ? failure : null);
    this.sent = sent;
  }

  /**
   * Returns the exception for the last attempt of a call. The client can be closed in the meantime.
   */
  static XportTransportException of(CallRequest request, IOException failure, boolean isClosed) {
    SentState sent = sent(failure);
    IOException cause = failure;
    String problem = NO_RESPONSE;
    if (cause instanceof MaybeSentException maybeSent) {
      problem = String.valueOf(maybeSent.getMessage());
      cause = maybeSent.failure();
    }
    if (cause instanceof NotSentException notSent) {
      cause = notSent.failure();
    }
    boolean isInterrupted = Thread.currentThread().isInterrupted();
    if (isInterrupted) {
      problem = "interrupted";
    } else if (isClosed) {
      problem = "the client was closed";
    } else if (sent == SentState.NO && cause instanceof ProxyTunnelException) {
      problem = String.valueOf(cause.getMessage());
    } else if (cause instanceof SocketTimeoutException) {
      problem += ", " + timeout(request, failure instanceof NotSentException);
    }
    String remedy =
        sent == SentState.MAYBE
            ? "The platform may have processed the request. Check its state before you call again."
            : isInterrupted || isClosed ? "Nothing was sent." : "Nothing was sent. " + check(cause);
    return new XportTransportException(request, problem, remedy, cause, sent);
  }

  /** Returns what to check if nothing was sent. */
  private static String check(IOException failure) {
    if (!(failure instanceof ProxyTunnelException proxy)) {
      return "Check the base URL and the network.";
    }
    return proxy.requiresPassword()
        ? "The proxy requires a password: use HttpTransports.okHttp() and a java.net.Authenticator."
        : "Check the proxy settings of the JVM, and that the proxy allows the base URL.";
  }

  /** Returns which timeout has passed. The messages of transports differ. */
  private static String timeout(CallRequest request, boolean isConnecting) {
    return request.deadline().isExpired()
        ? "the call timeout of " + request.options().timeout() + " has passed"
        : isConnecting
            ? "the connect timeout has passed"
            : "the read timeout has passed without a byte";
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
   * Returns whether the request was sent. With {@link SentState#NO} the platform cannot have
   * processed it.
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
