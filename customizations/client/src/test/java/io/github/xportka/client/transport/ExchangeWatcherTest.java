package io.github.xportka.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExchangeWatcherTest {
  private final CountDownLatch aborted = new CountDownLatch(1);

  @Test
  void watchesFurtherExchangeAfterFailedCancellation() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    ExchangeWatcher watcher = new ExchangeWatcher(ExchangeWatcherTest::silentThread);
    watcher.watch(
        exchange(
            () -> {
              failed.countDown();
              throw new IllegalStateException("not closed");
            }));
    assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();

    watcher.watch(exchange(aborted::countDown));

    assertThat(aborted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void startsAgainAfterThreadThatDidNotStart() throws InterruptedException {
    Deque<ThreadFactory> factories =
        new ArrayDeque<>(List.of(ExchangeWatcherTest::noThread, ExchangeWatcherTest::silentThread));
    ExchangeWatcher watcher = new ExchangeWatcher(task -> factories.remove().newThread(task));

    assertThat(catchThrowable(() -> watcher.watch(exchange(() -> {}))))
        .isInstanceOf(OutOfMemoryError.class);
    watcher.watch(exchange(aborted::countDown));

    assertThat(aborted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static Thread noThread(Runnable task) {
    throw new OutOfMemoryError("no thread");
  }

  private static Thread silentThread(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, failure) -> {});
    return thread;
  }

  /** Returns an exchange whose deadline has passed. */
  private static WatchedExchange exchange(Runnable abort) {
    Request.Options options =
        new Request.Options(1, TimeUnit.SECONDS, 1, TimeUnit.SECONDS, /* followRedirects= */ false);
    return new WatchedExchange(Deadline.after(Duration.ZERO), options) {
      @Override
      long progress() {
        return NOT_WAITING;
      }

      @Override
      void abort() {
        abort.run();
      }
    };
  }
}
