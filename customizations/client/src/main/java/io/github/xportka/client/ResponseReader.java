package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import feign.InvocationContext;
import feign.Response;
import feign.ResponseInterceptor;
import io.github.xportka.api.Envelope;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an answer: returns the envelope of a call that succeeded, throws for everything else.
 *
 * <p>An interceptor and not a decoder, since Feign wraps what a decoder throws.
 */
final class ResponseReader implements ResponseInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  private final Calls calls;
  private final int maxResponseBytes;

  ResponseReader(Calls calls, int maxResponseBytes) {
    this.calls = calls;
    this.maxResponseBytes = maxResponseBytes;
  }

  @Override
  public Object intercept(InvocationContext context, Chain chain) {
    Class<?> type = (Class<?>) context.returnType();
    return envelope(receive(context.response()), type.asSubclass(Envelope.class));
  }

  /** An answer that has arrived whole. */
  static final class Received {
    private final CallName call;
    private final int status;
    private final byte[] body;

    private Received(CallName call, int status, byte[] body) {
      this.call = call;
      this.status = status;
      this.body = body;
    }

    private boolean isOk() {
      return status >= 200 && status < 300;
    }

    byte[] body() {
      return body;
    }

    XportDecodingException undecodable(String problem) {
      return new XportDecodingException(call, status, body, problem);
    }
  }

  /** Reads the whole body, and not more than was agreed. */
  Received receive(Response response) {
    CallName call = calls.of(response.request());
    byte[] body = new byte[0];
    boolean isTooLarge = false;
    if (response.body() != null) {
      try (InputStream in = response.body().asInputStream()) {
        body = in.readNBytes(maxResponseBytes);
        isTooLarge = in.read() >= 0;
      } catch (IOException e) {
        if (!isTooLarge) { // how the rest of it ends is no matter
          throw new XportTransportException(call, "the answer broke off", e);
        }
      }
    }
    if (isTooLarge) {
      throw new XportDecodingException(
          call,
          response.status(),
          new byte[0],
          "more than "
              + maxResponseBytes
              + " bytes, the most that the client was told to read: raise maxResponseBytes");
    }
    return new Received(call, response.status(), body);
  }

  /** The envelope of a call that succeeded. */
  Envelope envelope(Received received, Class<? extends Envelope> type) {
    if (!received.isOk()) {
      throw failure(received, type);
    }
    if (received.body().length == 0) {
      throw received.undecodable("an empty body: check the base URL");
    }
    Envelope envelope;
    try {
      envelope = XportJson.read(received.body(), type);
    } catch (JsonProcessingException e) {
      throw received.undecodable(
          "a body that cannot be read as JSON: " + JsonFault.describe(e) + hint(received));
    }
    if (envelope == null || !envelope.isEnvelope()) {
      throw received.undecodable("JSON that is no envelope: it says neither success nor failure");
    }
    if (!envelope.isSuccess()) {
      throw refused(received, envelope);
    }
    LOG.debug("{}: succeeded", received.call.text());
    return envelope;
  }

  /** An HTTP error: what the platform says of it, if it says anything. */
  private XportException failure(Received received, Class<? extends Envelope> type) {
    try {
      Envelope envelope =
          received.body().length == 0 ? null : XportJson.read(received.body(), type);
      if (envelope != null && envelope.isEnvelope() && !envelope.isSuccess()) {
        return refused(received, envelope);
      }
    } catch (JsonProcessingException e) {
      LOG.debug("{}: the body of HTTP {} is no envelope", received.call.text(), received.status);
    }
    return new XportHttpException(received.call, received.status, received.body());
  }

  private static XportApiException refused(Received received, Envelope envelope) {
    XportApiException refused =
        new XportApiException(received.call, received.status, envelope, received.body());
    LOG.debug("{}", refused.getMessage());
    return refused;
  }

  private static String hint(Received received) {
    for (byte b : received.body()) {
      if (b > ' ') {
        return b == '<' ? " (it looks like HTML: check the base URL)" : "";
      }
    }
    return "";
  }
}
