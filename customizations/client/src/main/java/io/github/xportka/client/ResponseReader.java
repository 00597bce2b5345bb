package io.github.xportka.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import feign.InvocationContext;
import feign.Response;
import feign.ResponseInterceptor;
import io.github.xportka.api.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an answer: returns the envelope of a call that succeeded, throws for everything else.
 *
 * <p>An interceptor and not a decoder, since Feign wraps what a decoder throws.
 */
final class ResponseReader implements ResponseInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  private static final ThreadLocal<@Nullable Capture> CAPTURE = new ThreadLocal<>();

  private final Calls calls;
  private final int maxResponseBytes;

  ResponseReader(Calls calls, int maxResponseBytes) {
    this.calls = calls;
    this.maxResponseBytes = maxResponseBytes;
  }

  @Override
  public Object intercept(InvocationContext context, Chain chain) {
    Class<? extends Envelope> type = ((Class<?>) context.returnType()).asSubclass(Envelope.class);
    return envelope(receive(context.response()), json -> XportJson.read(json, type));
  }

  /** Makes an envelope of an answer's JSON. */
  @FunctionalInterface
  interface EnvelopeDecoder<E extends Envelope> {
    @Nullable E decode(byte[] json) throws JsonProcessingException;
  }

  /** The last answer that a reader has received on this thread, while somebody wants to know. */
  private static final class Capture {
    private final ResponseReader reader;
    private @Nullable ReceivedAnswer received;

    Capture(ResponseReader reader) {
      this.reader = reader;
    }
  }

  /** Runs a call, and keeps the answer that it was read from. */
  <T> RawResponse<T> capture(Supplier<T> call) {
    Capture outer = CAPTURE.get();
    Capture capture = new Capture(this);
    CAPTURE.set(capture);
    try {
      T value = call.get();
      if (capture.received == null) {
        throw new IllegalStateException(
            "There is no answer to show: call the platform with this client, on this thread.");
      }
      return new RawResponse<>(value, capture.received);
    } finally {
      if (outer == null) {
        CAPTURE.remove();
      } else {
        CAPTURE.set(outer);
      }
    }
  }

  /** Reads the whole body, and not more than was agreed. */
  ReceivedAnswer receive(Response response) {
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
    ReceivedAnswer received =
        new ReceivedAnswer(
            call,
            response.status(),
            new ReceivedHeaders(response.headers()),
            isTooLarge ? new byte[0] : body,
            SignedCallBody.redactionOf(response));
    if (isTooLarge) {
      throw received.undecodable(
          "more than "
              + maxResponseBytes
              + " bytes, the most that the client was told to read: raise maxResponseBytes");
    }
    Capture capture = CAPTURE.get();
    if (capture != null && capture.reader == this) {
      capture.received = received;
    }
    return received;
  }

  /** The envelope of a call that succeeded. */
  <E extends Envelope> E envelope(ReceivedAnswer received, EnvelopeDecoder<E> decoder) {
    if (!received.isOk()) {
      throw failure(received, decoder);
    }
    if (received.body().length == 0) {
      throw received.undecodable("an empty body: check the base URL");
    }
    E envelope;
    try {
      envelope = decoder.decode(received.body());
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
    LOG.debug("{}: succeeded", received.call().text());
    return envelope;
  }

  /** An HTTP error: what the platform says of it, if it says anything. */
  private static XportException failure(ReceivedAnswer received, EnvelopeDecoder<?> decoder) {
    try {
      Envelope envelope = received.body().length == 0 ? null : decoder.decode(received.body());
      if (envelope != null && envelope.isEnvelope() && !envelope.isSuccess()) {
        return refused(received, envelope);
      }
    } catch (JsonProcessingException e) {
      LOG.debug(
          "{}: the body of HTTP {} is no envelope", received.call().text(), received.status());
    }
    return new XportHttpException(received);
  }

  private static XportApiException refused(ReceivedAnswer received, Envelope envelope) {
    XportApiException refused = new XportApiException(received, envelope);
    LOG.debug("{}", refused.getMessage());
    return refused;
  }

  private static String hint(ReceivedAnswer received) {
    for (byte b : received.body()) {
      if (b > ' ') {
        return b == '<' ? " (it looks like HTML: check the base URL)" : "";
      }
    }
    return "";
  }
}
