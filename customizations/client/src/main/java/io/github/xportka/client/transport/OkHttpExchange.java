package io.github.xportka.client.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * One exchange over OkHttp. It knows whether the request was sent, and another thread can cancel
 * it.
 */
final class OkHttpExchange extends WatchedExchange implements ExchangeBody.Owner {
  /** Message of OkHttp for a response to CONNECT other than 200 and 407. */
  private static final Pattern TUNNEL_REFUSED =
      Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");

  /** Message of OkHttp for the response 407 to CONNECT. */
  private static final String PASSWORD_REQUIRED = "Failed to authenticate with proxy";

  private static final int OK = 200;
  private static final int SWITCHING_PROTOCOLS = 101;

  private final ExchangeWatcher watcher;
  private volatile @Nullable Call call;
  private volatile @Nullable ChannelSocket used;
  private boolean isSent;
  private @Nullable ResponseBody body;
  private int status;
  private Headers headers = Headers.EMPTY;

  OkHttpExchange(ExchangeWatcher watcher, Deadline deadline, Request.Options options) {
    super(deadline, options);
    this.watcher = watcher;
  }

  /** Returns 0 while the connection is made: the handshake of TLS must end in the read timeout. */
  @Override
  long progress() {
    ChannelSocket socket = used;
    return socket == null ? 0 : socket.received() + socket.sent();
  }

  @Override
  void abort() {
    Call active = call;
    if (active != null) {
      active.cancel();
    }
  }

  /** Sends the request. The exchange ends when the body of the response is closed. */
  Response execute(Request request, HttpUrl url, OkHttpClient client) throws IOException {
    watcher.watch(this);
    try {
      okhttp3.Request sent = httpRequest(request, url);
      okhttp3.Response received = null;
      while (received == null) {
        received = attempt(client.newCall(sent));
      }
      body = received.body();
      return response(request, received.body());
    } catch (IOException e) {
      throw failure(e);
    } catch (RuntimeException | Error e) {
      end(false);
      throw e;
    }
  }

  /** Returns null if the connection was stale. Nothing was sent then. */
  private okhttp3.@Nullable Response attempt(Call next) throws IOException {
    call = next;
    requireActive();
    try {
      return next.execute();
    } catch (StaleConnectionException e) { // it is closed, so the next attempt uses another one
      return null;
    }
  }

  private void requireActive() throws InterruptedIOException {
    if (isCancelled() || Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("cancelled");
    }
  }

  /** Sends the request of a chain, after a check of its connection. */
  static okhttp3.Response send(Interceptor.Chain chain, ChannelSockets sockets) throws IOException {
    // A network interceptor has both.
    OkHttpExchange exchange = Objects.requireNonNull(chain.request().tag(OkHttpExchange.class));
    Connection connection = Objects.requireNonNull(chain.connection());
    return exchange.send(chain, sockets.of(connection.socket()));
  }

  private okhttp3.Response send(Interceptor.Chain chain, ChannelSocket socket) throws IOException {
    used = socket;
    if (!socket.begin()) {
      socket.close();
      throw new StaleConnectionException();
    }
    requireActive();
    isSent = true;
    long before = socket.received();
    okhttp3.Response received = proceed(chain);
    ContentLength.require(received.headers("Content-Length"));
    body = received.body(); // OkHttp cannot close a body with an invalid length
    if (socket.received() == before || received.code() == SWITCHING_PROTOCOLS) {
      // OkHttp had the response in its buffer: it belongs to an earlier request.
      socket.close();
      throw new ProtocolException("the response does not belong to the request");
    }
    status = received.code();
    headers = received.headers();
    // OkHttp acts on some statuses by itself, for example on 407 and 503.
    return received.isSuccessful() ? received : received.newBuilder().code(OK).build();
  }

  private static okhttp3.Response proceed(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IllegalArgumentException e) {
      // No cause: its message quotes the response.
      throw new ProtocolException("the response is not HTTP/1.1");
    }
  }

  private okhttp3.Request httpRequest(Request request, HttpUrl url) {
    okhttp3.Request.Builder sent =
        new okhttp3.Request.Builder().url(url).tag(OkHttpExchange.class, this);
    RequestHeaders.forEach(request, sent::addHeader);
    byte[] body = request.body();
    boolean isEmptyBody = body == null && request.httpMethod().isWithBody();
    return sent.method(
            request.httpMethod().name(),
            body != null ? RequestBody.create(body) : isEmptyBody ? RequestBody.EMPTY : null)
        .build();
  }

  private Response response(Request request, ResponseBody body) {
    Map<String, Collection<String>> received = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      received.computeIfAbsent(headers.name(i), name -> new ArrayList<>(1)).add(headers.value(i));
    }
    return Response.builder()
        .request(request)
        .status(status)
        .headers(received)
        .body(new ExchangeBody(this, body.byteStream(), body.contentLength()))
        .build();
  }

  @Override
  public IOException failure(IOException failure) {
    end(false);
    IOException cause = timeoutOr(failure);
    return isSent ? cause : new NotSentException(tunnelFailureOr(cause));
  }

  private static IOException tunnelFailureOr(IOException failure) {
    if (PASSWORD_REQUIRED.equals(failure.getMessage())) {
      return ProxyTunnelException.refused(ProxyTunnelException.PASSWORD_REQUIRED);
    }
    ProxyTunnelException refusal = ProxyTunnelException.of(failure, TUNNEL_REFUSED);
    return refusal == null ? failure : refusal;
  }

  /** Ends the exchange. OkHttp reuses the connection only if the body was read to its end. */
  @Override
  public void end(boolean isComplete) {
    watcher.forget(this);
    Call active = call;
    if (!isComplete && active != null) {
      active.cancel();
      if (body != null) {
        body.close(); // OkHttp counts the connection as leaked otherwise
      }
    }
  }

  private static final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
