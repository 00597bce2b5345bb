package io.github.xportka.client.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Watcher that cancels exchanges after their deadline. It looks every 100 ms, on a daemon thread
 * that ends after five seconds without exchanges.
 */
final class DeadlineWatcher {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int IDLE_ROUNDS = 50;

  /** Exchange that can be cancelled by another thread. */
  interface Watched {
    Deadline deadline();

    void cancel();
  }

  private final Set<Watched> exchanges = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isRunning = new AtomicBoolean();

  void watch(Watched exchange) {
    exchanges.add(exchange);
    if (!isRunning.get()) {
      start();
    }
  }

  void forget(Watched exchange) {
    exchanges.remove(exchange);
  }

  private static boolean cancelIfExpired(Watched exchange) {
    boolean isExpired = exchange.deadline().isExpired();
    if (isExpired) {
      exchange.cancel();
    }
    return isExpired;
  }

  private void start() {
    if (isRunning.compareAndSet(false, true)) {
      Thread thread = new Thread(this::run, "xport-deadlines");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    int idleRounds = 0;
    while (idleRounds < IDLE_ROUNDS) {
      LockSupport.parkNanos(INTERVAL_NANOS);
      idleRounds = exchanges.isEmpty() ? idleRounds + 1 : 0;
      exchanges.removeIf(DeadlineWatcher::cancelIfExpired);
    }
    isRunning.set(false);
    if (!exchanges.isEmpty()) { // added after the last round
      start();
    }
  }
}
