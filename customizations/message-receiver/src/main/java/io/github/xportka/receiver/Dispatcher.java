package io.github.xportka.receiver;

import io.github.xportka.client.XportMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hand-over of stored messages to the application. The result of each message goes to the writer at
 * once, and the next batch is read after all results of the last one are stored. So a message is
 * handed over twice only if the process ends between a handler's success and its commit.
 */
final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int BATCH = 200;
  private static final int MOST_UNCOMMITTED = 32;
  private static final int LONGEST_ERROR = 500;
  private static final Duration STORE_RETRY = Duration.ofSeconds(1);

  private final MessageStore store;
  private final GroupCommitWriter writer;
  private final MessageHandler handler;
  private final HandOverSettings settings;
  private final ExecutorService handlers;
  private final ScheduledThreadPoolExecutor timers;
  private final Semaphore arrivals = new Semaphore(0);

  /** Bounds what a crash repeats: running handlers, and results that wait for their commit. */
  private final Semaphore uncommitted;

  private volatile boolean closing;

  Dispatcher(
      MessageStore store,
      GroupCommitWriter writer,
      MessageHandler handler,
      HandOverSettings settings) {
    this.store = store;
    this.writer = writer;
    this.handler = handler;
    this.settings = settings;
    this.uncommitted = new Semaphore(MOST_UNCOMMITTED + settings.threads());
    handlers = Executors.newFixedThreadPool(settings.threads(), daemons("xport-message-handler"));
    timers = new ScheduledThreadPoolExecutor(1, daemons("xport-message-timer"));
    timers.setRemoveOnCancelPolicy(true);
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Wakes the drain, because a message is stored. */
  void messageArrived() {
    if (arrivals.availablePermits() == 0) {
      arrivals.release();
    }
  }

  /**
   * Hands over waiting messages in batches, and waits for more. Two executions in this process,
   * which are possible after a long pause, run one after the other.
   *
   * @param inCharge tells whether this process is still the one that hands over
   */
  synchronized void drain(BooleanSupplier inCharge) throws SQLException, InterruptedException {
    while (!closing && inCharge.getAsBoolean()) {
      arrivals.drainPermits();
      List<StoredMessage> batch = store.due(settings.clock().instant(), BATCH);
      if (batch.isEmpty()) {
        arrivals.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
      } else {
        handOver(batch, inCharge);
      }
    }
  }

  private void handOver(List<StoredMessage> batch, BooleanSupplier inCharge) {
    CompletableFuture<?>[] results =
        batch.stream()
            .map(
                stored ->
                    CompletableFuture.supplyAsync(() -> attempt(stored, inCharge), handlers)
                        .thenCompose(this::record)
                        .whenComplete((recorded, error) -> uncommitted.release()))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(results).join();
  }

  /** Calls the handler, unless the receiver closes or another process hands over now. */
  private @Nullable Write attempt(StoredMessage stored, BooleanSupplier inCharge) {
    uncommitted.acquireUninterruptibly();
    if (closing || !inCharge.getAsBoolean()) {
      return null;
    }
    int attempt = stored.attempts() + 1;
    Throwable error = null;
    HandlerDeadline deadline = new HandlerDeadline(timers, settings.handlerTimeout());
    try {
      XportMessage message = XportMessage.readUnverified(stored.body()); // verified on arrival
      handler.handle(new ReceivedMessage(stored.key(), message, attempt, stored.receivedAt()));
    } catch (Throwable e) { // also an error of the application must not stop other messages
      error = e;
    } finally {
      deadline.end();
    }
    return error == null
        ? Write.handedOver(stored.key())
        : failed(stored.key(), attempt, error, deadline.isExpired());
  }

  private Write failed(String key, int attempt, Throwable e, boolean isLate) {
    boolean isLast = attempt >= settings.retries().maxAttempts();
    Instant dueAt = settings.clock().instant().plus(settings.retries().delayAfter(attempt));
    LOG.warn(
        "Attempt {} to process message {} failed with {}. {}",
        attempt,
        key,
        e.getClass().getName(),
        isLast ? "The message is a dead letter now." : "Next attempt: " + dueAt,
        LoggedException.withoutMessages(e));
    notifyListener(new FailedAttempt(key, attempt, isLast, e));
    String late =
        isLate ? "The handler was interrupted after " + settings.handlerTimeout() + ": " : "";
    String error = (late + e).replace('\0', ' ');
    return Write.failed(
        key, attempt, isLast, dueAt, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
  }

  private void notifyListener(FailedAttempt failure) {
    try {
      settings.failureListener().accept(failure);
    } catch (Throwable e) { // must not stop other messages either
      LOG.warn("The failure listener failed.", LoggedException.withoutMessages(e));
    }
  }

  /** Stores a result. While the store is down, nothing else is handed over. */
  private CompletableFuture<Boolean> record(@Nullable Write result) {
    if (result == null) {
      return CompletableFuture.completedFuture(false);
    }
    return writer
        .submit(result)
        .exceptionallyCompose(
            e ->
                closing
                    ? CompletableFuture.failedFuture(e)
                    : CompletableFuture.supplyAsync(
                            () -> result,
                            CompletableFuture.delayedExecutor(
                                STORE_RETRY.toMillis(), TimeUnit.MILLISECONDS, timers))
                        .thenCompose(this::record));
  }

  /** Lets no further handler begin. */
  void stop() {
    closing = true;
    arrivals.release();
  }

  /** Waits for the running handlers, and interrupts them after their timeout. */
  @Override
  public void close() {
    stop();
    handlers.shutdown();
    try {
      handlers.awaitTermination(settings.handlerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    handlers.shutdownNow();
    timers.shutdownNow();
  }
}
