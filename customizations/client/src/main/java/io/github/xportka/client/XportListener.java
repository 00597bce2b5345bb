package io.github.xportka.client;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Listener of calls, for metrics, traces and logs. Events contain no body, header value or secret.
 *
 * <p>Methods run on the thread of the call and must be fast. Their exceptions are logged and do not
 * break the call.
 */
public interface XportListener {
  /** Result of a call or an attempt. */
  enum Outcome {
    /** The call succeeded; for an attempt: a response arrived. */
    SUCCESS,
    /** The platform reported a failure in its envelope or its data. */
    API_FAILURE,
    /** The response has an HTTP error status without an envelope that reports a failure. */
    HTTP_FAILURE,
    /** The response cannot be read. */
    DECODING_FAILURE,
    /** The response is missing or incomplete. */
    TRANSPORT_FAILURE,
    /** The client did not send the request: it is unconfirmed, not writable, or over a limit. */
    NOT_SENT,
    /** A function of the application threw an exception, such as the supplier of credentials. */
    ABORTED
  }

  /**
   * Start of a call.
   *
   * @param call the number of the call, unique within the client
   * @param operation the operation ID, or method and path of a raw call
   */
  record CallStarted(long call, String operation) {}

  /**
   * End of one attempt.
   *
   * @param call the number of the call, unique within the client
   * @param operation the operation ID, or method and path of a raw call
   * @param attempt the number of the attempt, beginning with 1
   * @param outcome the result
   * @param status the HTTP status, or 0 without a response
   * @param duration the time of the attempt, without waiting
   * @param sentBytes the size of the request body
   * @param receivedBytes the size of the response body
   */
  record AttemptFinished(
      long call,
      String operation,
      int attempt,
      Outcome outcome,
      int status,
      Duration duration,
      int sentBytes,
      int receivedBytes) {}

  /**
   * End of a call.
   *
   * @param call the number of the call, unique within the client
   * @param operation the operation ID, or method and path of a raw call
   * @param outcome the result
   * @param status the HTTP status, or 0 without a response
   * @param platformCode the envelope code of a failure
   * @param requestId the request ID of a failure, or null
   * @param duration the time of the call, with waiting
   */
  record CallFinished(
      long call,
      String operation,
      Outcome outcome,
      int status,
      OptionalInt platformCode,
      @Nullable String requestId,
      Duration duration) {}

  /**
   * Shape of a response of a documented operation.
   *
   * @param operation the operation ID
   * @param status the HTTP status
   * @param platformCode the envelope code of a failure
   * @param shape property names and JSON types, without values
   */
  record ShapeReceived(
      String operation, int status, OptionalInt platformCode, ResponseShape shape) {}

  /** Handles the start of a call. */
  default void callStarted(CallStarted event) {}

  /** Handles the end of an attempt. */
  default void attemptFinished(AttemptFinished event) {}

  /** Handles the end of a call. */
  default void callFinished(CallFinished event) {}

  /**
   * Tells whether the listener wants the shape of the next response. A shape costs about as much as
   * reading the response. The default is false.
   *
   * @param operation the operation ID
   * @return whether {@link #shapeReceived} is called if the response is JSON
   */
  default boolean wantsShape(String operation) {
    return false;
  }

  /** Handles the shape of a response that arrived, also of a refusal. */
  default void shapeReceived(ShapeReceived event) {}

  /**
   * Handles a correction of the clock for timestamps.
   *
   * @param offset the offset that is added to the clock from now on
   */
  default void clockAdjusted(Duration offset) {}
}
