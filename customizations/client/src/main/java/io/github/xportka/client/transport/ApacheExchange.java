package io.github.xportka.client.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.ConnectionShutdownException;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One exchange over a pooled connection. It knows whether the request was sent, and another thread
 * can cancel it.
 */
final class ApacheExchange extends WatchedExchange implements ExchangeBody.Owner {
  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
  private static final TimeValue LONGEST_KEEP_ALIVE =
      TimeValue.ofSeconds(HttpTransports.LONGEST_KEEP_ALIVE_SECONDS);
  private static final String ATTRIBUTE = ApacheExchange.class.getName();
  private static final int OK = 200;
  private static final int SWITCHING_PROTOCOLS = 101;

  private final PoolingHttpClientConnectionManager connections;
  private final ExchangeWatcher watcher;
  private final HttpRoute route;
  private final Request.Options options;
  private final HttpClientContext context = HttpClientContext.create();
  private volatile @Nullable LeaseRequest lease;
  private volatile @Nullable ConnectionEndpoint endpoint;
  private volatile @Nullable ProbedConnection used;
  private boolean isSent;
  private boolean isReusable;
  private boolean isReleased;
  private TimeValue keepAlive = TimeValue.ZERO_MILLISECONDS;

  ApacheExchange(
      PoolingHttpClientConnectionManager connections,
      ExchangeWatcher watcher,
      HttpRoute route,
      Deadline deadline,
      Request.Options options) {
    super(deadline, options);
    this.connections = connections;
    this.watcher = watcher;
    this.route = route;
    this.options = options;
  }

  /** Returns the exchange that connects with a context. */
  static ApacheExchange of(HttpContext context) {
    return (ApacheExchange) context.getAttribute(ATTRIBUTE);
  }

  @Override
  long progress() {
    ProbedConnection connection = used;
    return connection == null ? NOT_WAITING : connection.transferred();
  }

  @Override
  void abort() {
    LeaseRequest waiting = lease;
    if (waiting != null) {
      waiting.cancel();
    }
    ConnectionEndpoint active = endpoint;
    if (active != null) {
      active.close(CloseMode.IMMEDIATE);
    }
  }

  /** Sends the request. The exchange ends when the body of the response is closed. */
  Response execute(Request request, String path) throws IOException {
    watcher.watch(this);
    try {
      ConnectionEndpoint leased = lease();
      if (!leased.isConnected()) {
        context.setAttribute(ATTRIBUTE, this);
        connections.connect(
            leased,
            TimeValue.ofMilliseconds(deadline().remainingMillis(options.connectTimeoutMillis())),
            context);
        leased.setSocketTimeout(Timeout.DISABLED); // the watcher limits silence
        if (route.isTunnelled()) {
          tunnel(leased);
        }
      }
      ClassicHttpRequest sent = httpRequest(request, path);
      requireActive();
      isSent = true;
      return response(request, exchange(leased, sent));
    } catch (IOException e) {
      throw failure(e);
    } catch (HttpException e) {
      // No cause: its message quotes the response.
      throw failure(new ProtocolException("the response is not HTTP/1.1"));
    } catch (RuntimeException e) {
      if (isCancelled() || Thread.currentThread().isInterrupted()) {
        throw failure(new InterruptedIOException("cancelled"));
      }
      if (e instanceof IllegalStateException) { // the pool or the connection is closed
        throw failure(new SocketException("the connection was closed"));
      }
      release(false);
      throw e;
    } catch (Error e) {
      release(false);
      throw e;
    }
  }

  private ConnectionEndpoint lease() throws IOException {
    Timeout timeout = Timeout.ofMilliseconds(deadline().remainingMillis(Integer.MAX_VALUE));
    LeaseRequest request = connections.lease("", route, timeout, null);
    lease = request;
    try {
      ConnectionEndpoint leased = request.get(timeout);
      endpoint = leased;
      lease = null;
      requireActive();
      return leased;
    } catch (InterruptedException e) {
      if (!request.cancel()) {
        takeLateLease(request);
      }
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no free connection before the deadline");
    } catch (ExecutionException e) {
      throw new IOException("no connection", e.getCause());
    }
  }

  /** Takes a connection that the pool granted at the moment of the interruption, to release it. */
  private void takeLateLease(LeaseRequest request) {
    try {
      endpoint = request.get(Timeout.ONE_MILLISECOND);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      // the pool granted nothing
    }
  }

  /**
   * Requires that nothing has ended the exchange. A socket that is connected later would stay open:
   * the pool has forgotten it.
   */
  void requireActive() {
    if (isCancelled() || connections.isClosed()) {
      throw new ConnectionShutdownException();
    }
  }

  /** Opens a tunnel. Without TLS, the proxy could forge a response of the platform. */
  private void tunnel(ConnectionEndpoint leased) throws IOException, HttpException {
    HttpHost target = route.getTargetHost();
    ClassicHttpRequest connect =
        new BasicClassicHttpRequest("CONNECT", target, target.toHostString());
    connect.addHeader("Host", target.toHostString());
    int status = exchange(leased, connect).getCode();
    if (status != OK) { // the other transports also accept no other 2xx
      throw ProxyTunnelException.refused(status);
    }
    ProbedConnection connection = used;
    if (connection == null || connection.isDataAvailable(Timeout.ONE_MILLISECOND)) {
      // HttpClient keeps its buffer, and would read the bytes as a response after the handshake.
      throw ProxyTunnelException.surplus(status);
    }
    connections.upgrade(leased, context);
  }

  private ClassicHttpResponse exchange(ConnectionEndpoint leased, ClassicHttpRequest request)
      throws IOException, HttpException {
    return leased.execute(
        "",
        request,
        (sent, connection, shared) -> {
          used = (ProbedConnection) connection;
          return EXECUTOR.execute(
              sent,
              connection,
              (information, wire, ignored) -> {
                if (information.getCode() == SWITCHING_PROTOCOLS) {
                  throw new HttpException("unexpected status 101");
                }
              },
              shared);
        },
        context);
  }

  private ClassicHttpRequest httpRequest(Request request, String path) {
    HttpHost target = route.getTargetHost();
    boolean isAbsolute = route.getProxyHost() != null && !route.isTunnelled();
    ClassicHttpRequest sent =
        new BasicClassicHttpRequest(
            request.httpMethod().name(), target, isAbsolute ? target.toURI() + path : path);
    sent.addHeader("Host", hostHeader(target));
    RequestHeaders.forEach(request, sent::addHeader);
    byte[] body = request.body();
    if (body != null) {
      sent.addHeader("Content-Length", Integer.toString(body.length));
      sent.setEntity(new ByteArrayEntity(body, (ContentType) null));
    } else if (request.httpMethod().isWithBody()) {
      sent.addHeader("Content-Length", "0");
    }
    return sent;
  }

  private static String hostHeader(HttpHost target) {
    int defaultPort = target.getSchemeName().equals("https") ? 443 : 80;
    return target.getPort() == defaultPort ? target.getHostName() : target.toHostString();
  }

  private Response response(Request request, ClassicHttpResponse received) throws IOException {
    isReusable = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, received, context);
    keepAlive = keepAlive(received);
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    for (Header header : received.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
    }
    Response.Builder response =
        Response.builder()
            .request(request)
            .status(received.getCode())
            .reason(received.getReasonPhrase())
            .headers(headers);
    HttpEntity entity = received.getEntity();
    if (entity == null) {
      release(isReusable);
      return response.build();
    }
    return response
        .body(new ExchangeBody(this, entity.getContent(), entity.getContentLength()))
        .build();
  }

  /** Returns how long the connection may be idle. */
  private TimeValue keepAlive(ClassicHttpResponse received) {
    if (!received.containsHeader("Keep-Alive")) {
      return LONGEST_KEEP_ALIVE;
    }
    TimeValue asked =
        DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(received, context);
    return asked.compareTo(LONGEST_KEEP_ALIVE) < 0 ? asked : LONGEST_KEEP_ALIVE;
  }

  /** Ends the exchange. The connection is reused only if the body was read to its end. */
  @Override
  public void end(boolean isComplete) {
    release(isReusable && isComplete);
  }

  @Override
  public IOException failure(IOException failure) {
    IOException cause = timeoutOr(failure);
    release(false);
    return isSent ? cause : new NotSentException(cause);
  }

  private void release(boolean isReused) {
    watcher.forget(this);
    ConnectionEndpoint released = endpoint;
    if (isReleased || released == null) {
      return;
    }
    isReleased = true;
    if (isReused && keepAlive.getDuration() > 0 && finish()) {
      connections.release(released, null, keepAlive);
    } else {
      released.close(CloseMode.IMMEDIATE);
      connections.release(released, null, TimeValue.ZERO_MILLISECONDS);
    }
  }
}
