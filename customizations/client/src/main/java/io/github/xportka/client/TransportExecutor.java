package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;

/** Last step of a call: sends the request and reads the whole response, up to a limit. */
final class TransportExecutor implements CallExecutor {
  private static final byte[] NO_BODY = new byte[0];

  private final Client transport;
  private final Request.Options timeouts;
  private final BaseUrl baseUrl;
  private final int maxResponseBytes;

  TransportExecutor(
      Client transport, Request.Options timeouts, BaseUrl baseUrl, int maxResponseBytes) {
    this.transport = transport;
    this.timeouts = timeouts;
    this.baseUrl = baseUrl;
    this.maxResponseBytes = maxResponseBytes;
  }

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    Call call = request.call();
    Request sent =
        Request.create(
            Request.HttpMethod.valueOf(call.method()),
            baseUrl.text() + call.path() + request.query(),
            request.headers(),
            request.body(),
            UTF_8,
            null);
    try {
      return read(call, transport.execute(sent, timeouts));
    } catch (CancellationException e) { // thrown by Apache HttpClient in an interrupted thread
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }

  private ReceivedResponse read(Call call, Response response) throws IOException {
    Response.Body body = response.body();
    byte[] bytes = NO_BODY;
    boolean isTooLarge = false;
    if (body != null) {
      try (InputStream in = body.asInputStream()) {
        bytes = in.readNBytes(maxResponseBytes);
        isTooLarge = in.read() >= 0;
      } catch (IOException e) {
        if (!isTooLarge) { // otherwise closing failed, which does not matter
          throw new TruncatedResponseException(e);
        }
      }
    }
    return new ReceivedResponse(call, response.status(), response.headers(), bytes, isTooLarge);
  }
}
