package io.github.xportka.client;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportListener.AttemptFinished;
import io.github.xportka.client.XportListener.CallFinished;
import io.github.xportka.client.XportListener.CallStarted;
import io.github.xportka.client.XportListener.Outcome;
import io.github.xportka.client.XportListener.ShapeReceived;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dispatcher of events to the listeners, which cannot break a call. */
final class CallObserver {
  private static final Logger LOG = LoggerFactory.getLogger(XportClient.class);

  private final List<XportListener> listeners;
  private final AtomicLong calls = new AtomicLong();

  CallObserver(List<XportListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  boolean isActive() {
    return !listeners.isEmpty();
  }

  /** Returns the number of the next call. */
  long nextCall() {
    return calls.incrementAndGet();
  }

  void callStarted(CallRequest request) {
    CallStarted event = new CallStarted(request.number(), name(request.call()));
    notifyAll(listener -> listener.callStarted(event));
  }

  void attemptFinished(
      CallRequest request, @Nullable ReceivedResponse response, Duration duration) {
    byte[] body = request.body();
    AttemptFinished event =
        new AttemptFinished(
            request.number(),
            name(request.call()),
            request.attempt(),
            response == null ? Outcome.TRANSPORT_FAILURE : Outcome.SUCCESS,
            response == null ? 0 : response.status(),
            duration,
            body == null ? 0 : body.length,
            response == null ? 0 : response.body().length);
    notifyAll(listener -> listener.attemptFinished(event));
  }

  void callFailed(CallRequest request, XportException failure, Duration duration) {
    callFinished(
        request,
        outcome(failure),
        failure instanceof XportResponseException received ? received.status() : 0,
        failure instanceof XportApiException refused ? refused : null,
        duration);
  }

  void callFinished(
      CallRequest request,
      Outcome outcome,
      int status,
      @Nullable XportApiException refused,
      Duration duration) {
    CallFinished event =
        new CallFinished(
            request.number(),
            name(request.call()),
            outcome,
            status,
            refused == null ? OptionalInt.empty() : refused.code(),
            refused == null ? null : refused.requestId().map(LogSanitizer::line).orElse(null),
            duration);
    notifyAll(listener -> listener.callFinished(event));
  }

  private static Outcome outcome(XportException failure) {
    if (failure instanceof XportApiException || failure instanceof XportOutcomeException) {
      return Outcome.API_FAILURE;
    }
    if (failure instanceof XportHttpException) {
      return Outcome.HTTP_FAILURE;
    }
    if (failure instanceof XportDecodingException) {
      return Outcome.DECODING_FAILURE;
    }
    return failure instanceof XportTransportException
        ? Outcome.TRANSPORT_FAILURE
        : Outcome.NOT_SENT;
  }

  /** Passes the shape of a response to the listeners that want it. */
  void responseReceived(ReceivedResponse response, @Nullable XportException failure) {
    Operation operation = response.call().operation();
    if (operation == null || response.isTooLarge()) {
      return;
    }
    List<XportListener> interested =
        listeners.stream().filter(listener -> wantsShape(listener, operation)).toList();
    if (!interested.isEmpty()) {
      OptionalInt code =
          failure instanceof XportApiException refused ? refused.code() : OptionalInt.empty();
      ResponseShape.of(response.body())
          .map(shape -> new ShapeReceived(operation.operationId(), response.status(), code, shape))
          .ifPresent(event -> notify(interested, listener -> listener.shapeReceived(event)));
    }
  }

  private static boolean wantsShape(XportListener listener, Operation operation) {
    try {
      return listener.wantsShape(operation.operationId());
    } catch (RuntimeException e) {
      logFailure(e);
      return false;
    }
  }

  void clockAdjusted(Duration offset) {
    LOG.warn("The clock differs from the platform's. Timestamps are corrected by {}.", offset);
    notifyAll(listener -> listener.clockAdjusted(offset));
  }

  private void notifyAll(Consumer<XportListener> event) {
    notify(listeners, event);
  }

  private static void notify(List<XportListener> listeners, Consumer<XportListener> event) {
    for (XportListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        logFailure(e);
      }
    }
  }

  private static void logFailure(RuntimeException e) {
    LOG.warn("A listener failed: {}", e.getClass().getName());
  }

  private static String name(Call call) {
    return LogSanitizer.line(call.name());
  }
}
