package io.github.xportka.client;

import io.github.xportka.client.transport.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Decorator that runs a custom transport on another thread, so that the caller returns at the
 * deadline or when it is interrupted, whatever the transport does.
 */
final class HandOffExecutor implements CallExecutor {
  private final CallExecutor next;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "xport-transport");
            thread.setDaemon(true);
            return thread;
          });

  HandOffExecutor(CallExecutor next) {
    this.next = next;
  }

  @Override
  public ReceivedResponse execute(CallRequest request) throws IOException {
    Future<ReceivedResponse> exchange = handOff(request);
    try {
      return exchange.get(request.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw (IOException)
          new SocketTimeoutException("the deadline of the call has passed").initCause(e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private Future<ReceivedResponse> handOff(CallRequest request) throws NotSentException {
    try {
      return threads.submit(() -> next.execute(request));
    } catch (RejectedExecutionException e) {
      throw new NotSentException(new SocketException("the client was closed"));
    }
  }

  private static IOException failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    return cause instanceof IOException failure ? failure : new IOException("failed", cause);
  }

  void close() {
    threads.shutdown();
  }
}
