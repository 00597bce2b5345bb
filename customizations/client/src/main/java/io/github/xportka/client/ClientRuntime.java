package io.github.xportka.client;

import io.github.xportka.client.XportListener.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * Shared part of a client and its views.
 *
 * @param closeTransport closes what the client has opened
 * @param closed the latch that {@link #close} opens
 */
record ClientRuntime(
    BaseUrl baseUrl,
    CallResolver calls,
    RetryingExecutor executor,
    EnvelopeReader reader,
    CallObserver observer,
    Runnable closeTransport,
    CountDownLatch closed) {
  /**
   * Executes a call and reads its response.
   *
   * @param read reads the response of a successful call
   * @return the result
   * @throws XportException if the call fails
   */
  <T> T call(CallRequest request, Function<ReceivedResponse, T> read) {
    if (isClosed()) {
      throw new IllegalStateException("The client is closed. Create a new one.");
    }
    if (!observer.isActive()) {
      return read.apply(execute(request));
    }
    long start = System.nanoTime();
    CallRequest observed = request.numbered(observer.nextCall());
    observer.callStarted(observed);
    try {
      ReceivedResponse response = execute(observed);
      T result = readObserved(response, read);
      observer.callFinished(observed, Outcome.SUCCESS, response.status(), null, since(start));
      return result;
    } catch (XportException e) {
      observer.callFailed(observed, e, since(start));
      throw e;
    } catch (RuntimeException | Error e) { // of a function of the application
      observer.callFinished(observed, Outcome.ABORTED, 0, null, since(start));
      throw e;
    }
  }

  private <T> T readObserved(ReceivedResponse response, Function<ReceivedResponse, T> read) {
    try {
      T result = read.apply(response);
      observer.responseReceived(response, null);
      return result;
    } catch (XportException e) {
      observer.responseReceived(response, e);
      throw e;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private ReceivedResponse execute(CallRequest request) {
    ReceivedResponse response = executor.execute(request);
    ResponseRecorder recorder = request.options().recorder();
    if (recorder != null) {
      recorder.record(response);
    }
    return response;
  }

  void close() {
    closed.countDown();
    closeTransport.run();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Returns the base URL, without the executors and their credentials. */
  @Override
  public String toString() {
    return "ClientRuntime[" + baseUrl.text() + "]";
  }
}
