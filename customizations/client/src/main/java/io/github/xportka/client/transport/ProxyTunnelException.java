package io.github.xportka.client.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Failure of a proxy to open a tunnel to the platform. Nothing was sent to the platform.
 *
 * <p>A transport ignores headers and body of the proxy's response: without TLS, the proxy could
 * forge a response of the platform.
 */
public final class ProxyTunnelException extends ConnectException {
  static final int PASSWORD_REQUIRED = 407;

  private static final long serialVersionUID = 1L;

  private final int status;

  private ProxyTunnelException(int status, String problem) {
    super(problem);
    this.status = status;
  }

  /** Returns the exception for a response to {@code CONNECT} other than 200. */
  static ProxyTunnelException refused(int status) {
    return new ProxyTunnelException(status, "the proxy refused the tunnel with HTTP " + status);
  }

  /** Returns the exception for bytes that follow a response to {@code CONNECT} at once. */
  static ProxyTunnelException surplus(int status) {
    return new ProxyTunnelException(status, "the proxy sent bytes before the TLS handshake");
  }

  /**
   * Returns the refusal that an HTTP library reports, or null for another failure.
   *
   * @param refusal the message of the library, with the status as its group
   */
  static @Nullable ProxyTunnelException of(IOException failure, Pattern refusal) {
    Matcher message = refusal.matcher(String.valueOf(failure.getMessage()));
    return message.matches() ? refused(Integer.parseInt(message.group(1))) : null;
  }

  /** Returns the HTTP status of the proxy's response to {@code CONNECT}. */
  public int status() {
    return status;
  }

  /** Returns whether the proxy requires a password. */
  public boolean requiresPassword() {
    return status == PASSWORD_REQUIRED;
  }
}
