package io.github.xportka.client.transport;

/** Factory of the transports that are known to be safe. */
public final class HttpTransports {
  /** Largest number of connections, unless given. */
  public static final int DEFAULT_MAX_CONNECTIONS = 256;

  /** Largest response in bytes, unless given. */
  public static final int DEFAULT_MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

  /** Longest time for which a connection may be idle. */
  static final int LONGEST_KEEP_ALIVE_SECONDS = 30;

  private HttpTransports() {}

  /**
   * Opens the default transport: Apache HttpClient 5, pooled, over HTTP/1.1.
   *
   * <p>It checks a pooled connection before it sends a request on it, uses the proxy settings of
   * the Java platform, and logs nothing of a request. SOCKS settings are ignored. It does not
   * support a proxy that requires a password.
   *
   * @return the transport; the caller closes it
   */
  public static Transport hc5() {
    return hc5(DEFAULT_MAX_CONNECTIONS);
  }

  /**
   * Opens the default transport with a given pool.
   *
   * @param maxConnections the largest number of connections; further calls wait for a free one
   * @return the transport; the caller closes it
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Transport hc5(int maxConnections) {
    return new ApacheTransport(requirePositive("maxConnections", maxConnections));
  }

  /**
   * Opens a transport over the HTTP client of the Java platform.
   *
   * <p>It cannot check a pooled connection before use. A call on a connection that the server has
   * just closed fails, and reports that the request may have been sent. Before that, the Java
   * platform repeats a {@code GET} request. It does not have a pool of threads: the TLS handshakes
   * of one transport follow each other. It does not support a proxy that requires a password.
   *
   * <p>The Java platform logs URLs with their signatures to {@code jdk.internal.httpclient.debug}.
   * Keep that logger above {@code FINE}.
   *
   * @return the transport; the caller closes it
   */
  public static Transport java11() {
    return java11(DEFAULT_MAX_RESPONSE_BYTES);
  }

  /**
   * Opens a transport over the HTTP client of the Java platform, with a given limit.
   *
   * @param maxResponseBytes the largest response before decompression
   * @return the transport; the caller closes it
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Transport java11(int maxResponseBytes) {
    return new JdkTransport(requirePositive("maxResponseBytes", maxResponseBytes));
  }

  /**
   * Opens a transport over OkHttp 5, pooled, over HTTP/1.1. The application adds OkHttp to its
   * dependencies.
   *
   * <p>It checks a pooled connection before it sends a request on it, as {@link #hc5()} does. A
   * call on a connection with a surplus response fails if OkHttp has read the surplus bytes
   * already, and reports that the request may have been sent. The number of connections is not
   * limited; 256 idle ones are kept. SOCKS settings are ignored.
   *
   * <p>A proxy can require a password, in the Basic scheme. The transport asks {@link
   * java.net.Authenticator} for it.
   *
   * @return the transport; the caller closes it
   * @throws IllegalStateException if OkHttp is not on the class path
   */
  public static Transport okHttp() {
    try {
      return new OkHttpTransport(DEFAULT_MAX_CONNECTIONS);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "OkHttp 5 is not on the class path. Add com.squareup.okhttp3:okhttp-jvm to the"
              + " dependencies.",
          e);
    }
  }

  private static int requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ". Use 1 or more.");
    }
    return value;
  }
}
