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
 * Reader of responses. It returns the envelope of a successful call and throws otherwise.
 *
 * <p>It is an interceptor because Feign wraps exceptions of a decoder.
 */
final class ResponseReader implements ResponseInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  private static final ThreadLocal<@Nullable Capture> CAPTURE = new ThreadLocal<>();

  private final OperationResolver operations;
  private final int maxResponseBytes;

  ResponseReader(OperationResolver operations, int maxResponseBytes) {
    this.operations = operations;
    this.maxResponseBytes = maxResponseBytes;
  }

  @Override
  public Object intercept(InvocationContext context, Chain chain) {
    Class<? extends Envelope> type = ((Class<?>) context.returnType()).asSubclass(Envelope.class);
    return envelope(receive(context.response()), json -> XportJson.read(json, type));
  }

  /** Decoder of an envelope. */
  @FunctionalInterface
  interface EnvelopeDecoder<E extends Envelope> {
    @Nullable E decode(byte[] json) throws JsonProcessingException;
  }

  /** Last response of a reader on this thread, for {@link #capture}. */
  private static final class Capture {
    private final ResponseReader reader;
    private @Nullable ReceivedResponse received;

    Capture(ResponseReader reader) {
      this.reader = reader;
    }
  }

  /** Runs a call and returns its result with the HTTP response. */
  <T> RawResponse<T> capture(Supplier<T> call) {
    Capture outer = CAPTURE.get();
    Capture capture = new Capture(this);
    CAPTURE.set(capture);
    try {
      T value = call.get();
      if (capture.received == null) {
        throw new IllegalStateException(
            "No response was captured. Call the platform with this client, on this thread.");
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

  /** Reads the whole body, up to the limit. */
  ReceivedResponse receive(Response response) {
    CallIdentity call = operations.of(response.request());
    byte[] body = new byte[0];
    boolean isTooLarge = false;
    if (response.body() != null) {
      try (InputStream in = response.body().asInputStream()) {
        body = in.readNBytes(maxResponseBytes);
        isTooLarge = in.read() >= 0;
      } catch (IOException e) {
        if (!isTooLarge) { // the body is too large already
          throw new XportTransportException(call, "the response ended early", e);
        }
      }
    }
    ReceivedResponse received =
        new ReceivedResponse(
            call,
            response.status(),
            new ReceivedHeaders(response.headers()),
            isTooLarge ? new byte[0] : body,
            RedactingResponseBody.redactionOf(response));
    if (isTooLarge) {
      throw received.undecodable(
          "is larger than " + maxResponseBytes + " bytes. Raise maxResponseBytes");
    }
    Capture capture = CAPTURE.get();
    if (capture != null && capture.reader == this) {
      capture.received = received;
    }
    return received;
  }

  /** Returns the envelope of a successful call. */
  <E extends Envelope> E envelope(ReceivedResponse received, EnvelopeDecoder<E> decoder) {
    if (!received.isOk()) {
      throw failure(received, decoder);
    }
    if (received.body().length == 0) {
      throw received.undecodable("has an empty body. Check the base URL");
    }
    E envelope;
    try {
      envelope = decoder.decode(received.body());
    } catch (JsonProcessingException e) {
      throw received.undecodable(
          "cannot be read as JSON: " + JsonErrorDescription.describe(e) + hint(received));
    }
    if (envelope == null || !envelope.isEnvelope()) {
      throw received.undecodable("is not an envelope: it has neither a code nor a success flag");
    }
    if (!envelope.isSuccess()) {
      throw refused(received, envelope);
    }
    LOG.debug("{}: succeeded", received.call().text());
    return envelope;
  }

  /** Returns the exception for an HTTP error, with the envelope if the body has one. */
  private static XportException failure(ReceivedResponse received, EnvelopeDecoder<?> decoder) {
    try {
      Envelope envelope = received.body().length == 0 ? null : decoder.decode(received.body());
      if (envelope != null && envelope.isEnvelope() && !envelope.isSuccess()) {
        return refused(received, envelope);
      }
    } catch (JsonProcessingException e) {
      LOG.debug(
          "{}: the body of HTTP {} is not an envelope", received.call().text(), received.status());
    }
    return new XportHttpException(received);
  }

  private static XportApiException refused(ReceivedResponse received, Envelope envelope) {
    XportApiException refused = new XportApiException(received, envelope);
    LOG.debug("{}", refused.getMessage());
    return refused;
  }

  private static String hint(ReceivedResponse received) {
    for (byte b : received.body()) {
      if (b > ' ') {
        return b == '<' ? " (the body looks like HTML). Check the base URL" : "";
      }
    }
    return "";
  }
}
