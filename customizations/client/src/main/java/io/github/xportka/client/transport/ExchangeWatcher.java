package io.github.xportka.client.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Watcher that cancels exchanges after their deadline or a silence. It looks every 100 ms, on a
 * daemon thread that ends after five seconds without exchanges.
 */
final class ExchangeWatcher {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int IDLE_ROUNDS = 50;

  private final Set<WatchedExchange> exchanges = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private final ThreadFactory threads;

  ExchangeWatcher() {
    this(
        task -> {
          Thread thread = new Thread(task, "xport-exchanges");
          thread.setDaemon(true);
          return thread;
        });
  }

  ExchangeWatcher(ThreadFactory threads) {
    this.threads = threads;
  }

  void watch(WatchedExchange exchange) {
    exchanges.add(exchange);
    if (!isRunning.get()) {
      start();
    }
  }

  void forget(WatchedExchange exchange) {
    exchanges.remove(exchange);
  }

  private void start() {
    if (!isRunning.compareAndSet(false, true)) {
      return;
    }
    boolean isStarted = false;
    try {
      threads.newThread(this::run).start();
      isStarted = true;
    } finally {
      if (!isStarted) { // the system has no thread left, so the next exchange tries again
        isRunning.set(false);
      }
    }
  }

  private void run() {
    try {
      watchUntilIdle();
    } finally {
      isRunning.set(false);
      if (!exchanges.isEmpty()) { // added after the last round, or a cancellation failed
        start();
      }
    }
  }

  private void watchUntilIdle() {
    int idleRounds = 0;
    while (idleRounds < IDLE_ROUNDS) {
      LockSupport.parkNanos(INTERVAL_NANOS);
      idleRounds = exchanges.isEmpty() ? idleRounds + 1 : 0;
      long now = System.nanoTime();
      exchanges.removeIf(exchange -> exchange.cancelIfLate(now));
    }
  }
}
