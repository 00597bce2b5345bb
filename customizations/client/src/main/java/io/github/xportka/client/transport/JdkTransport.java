package io.github.xportka.client.transport;

import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/**
 * Transport over the HTTP client of the Java platform. It reads the whole body before it returns.
 */
final class JdkTransport implements Transport {
  /** Message of the Java platform for a response to CONNECT other than 200 and 407. */
  private static final Pattern TUNNEL_REFUSED = Pattern.compile("Tunnel failed, got: (\\d{3})");

  private final Map<Duration, HttpClient> byConnectTimeout = new ConcurrentHashMap<>();
  private final ExchangeWatcher watcher = new ExchangeWatcher();
  private final int maxResponseBytes;
  private volatile boolean isClosed;

  JdkTransport(int maxResponseBytes) {
    this.maxResponseBytes = maxResponseBytes;
  }

  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline)
      throws IOException {
    if (isClosed) {
      throw new NotSentException(new IOException("the transport is closed"));
    }
    HttpClient client =
        byConnectTimeout.computeIfAbsent(
            Duration.ofMillis(Math.max(1, options.connectTimeoutMillis())), JdkTransport::client);
    HttpRequest sent = httpRequest(request, options, deadline);
    LimitedBody body = new LimitedBody(maxResponseBytes, deadline, options);
    watcher.watch(body);
    try {
      // The asynchronous method starts a thread per call on one or two processors.
      return response(request, client.send(sent, head -> body));
    } catch (InterruptedException e) {
      body.abort();
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (IOException e) {
      throw failure(e, body);
    } catch (IllegalArgumentException e) {
      // No cause: its message quotes the response.
      throw new ProtocolException("the response is not HTTP/1.1");
    } finally {
      watcher.forget(body);
    }
  }

  private static HttpClient client(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .executor(Runnable::run) // a change of threads costs more than a task
        .build();
  }

  /** Its timeout ends with the headers of the response. Then the watcher takes over. */
  private static HttpRequest httpRequest(
      Request request, Request.Options options, Deadline deadline) {
    byte[] body = request.body();
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(Duration.ofMillis(deadline.remainingMillis(options.readTimeoutMillis())))
            .method(
                request.httpMethod().name(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    RequestHeaders.forEach(
        request,
        (name, value) -> {
          if (!isRestricted(name)) {
            sent.header(name, value);
          }
        });
    return sent.build();
  }

  /** Returns whether the Java platform sets a header itself. */
  private static boolean isRestricted(String name) {
    return name.equalsIgnoreCase("Host") || name.equalsIgnoreCase("Connection");
  }

  private Response response(Request request, HttpResponse<byte[]> received) throws IOException {
    byte[] body = received.body();
    if (body == null) { // a proxy responded to CONNECT with 407
      throw ProxyTunnelException.refused(received.statusCode());
    }
    ContentLength.require(received.headers().allValues("Content-Length"));
    Response.Builder response =
        Response.builder()
            .request(request)
            .status(received.statusCode())
            .headers(Collections.unmodifiableMap(received.headers().map()));
    return body.length > maxResponseBytes
        ? response.body(truncated(body), null).build()
        : response.body(body).build();
  }

  /** Returns a stream that fails after the part of the body that was read. */
  private InputStream truncated(byte[] body) {
    return new SequenceInputStream(
        new ByteArrayInputStream(body),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the response is larger than " + maxResponseBytes + " bytes");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        });
  }

  private static IOException failure(IOException failure, LimitedBody body) {
    ProxyTunnelException refusal = ProxyTunnelException.of(failure, TUNNEL_REFUSED);
    if (refusal != null) {
      return new NotSentException(refusal);
    }
    if (failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof SSLHandshakeException) {
      return new NotSentException(failure);
    }
    if (failure instanceof HttpTimeoutException) {
      return new SocketTimeoutException("no response before the read timeout or the deadline");
    }
    return body.timeoutOr(failure);
  }

  /** Refuses later calls. The Java platform closes the idle connections by itself. */
  @Override
  public void close() {
    isClosed = true;
    byConnectTimeout.clear();
  }
}
