package io.github.xportka.receiver;

import com.github.kagkarlsson.scheduler.HeartbeatState;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * Scheduler of the hand-over. Its table decides which process hands over: the one that executes the
 * recurring task. The task lasts for minutes, so that waiting for messages does not write.
 */
final class DispatchScheduler implements AutoCloseable {
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
  private static final Duration PURGE_INTERVAL = Duration.ofMinutes(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final int HEARTBEATS_TO_TAKE_OVER = MISSED_HEARTBEATS + 2;

  private final String name = "receiver-" + UUID.randomUUID();
  private final MessageStore store;
  private final Dispatcher dispatcher;
  private final Scheduler scheduler;

  DispatchScheduler(MessageStore store, Dispatcher dispatcher, HandOverSettings settings) {
    this.store = store;
    this.dispatcher = dispatcher;
    RecurringTask<Void> drain =
        Tasks.recurring("hand-over", FixedDelay.of(Duration.ZERO))
            .execute((instance, context) -> drain(context));
    RecurringTask<Void> purge =
        Tasks.recurring("purge", FixedDelay.of(PURGE_INTERVAL))
            .execute((instance, context) -> purge(store, settings));
    scheduler =
        Scheduler.create(store.database())
            .startTasks(drain, purge)
            .tableName(MessageStore.TASK_TABLE)
            .schedulerName(new SchedulerName.Fixed(name))
            .threads(2)
            .pollingInterval(settings.pollInterval())
            .heartbeatInterval(settings.takeOverAfter().dividedBy(HEARTBEATS_TO_TAKE_OVER))
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(settings.handlerTimeout().plusSeconds(1))
            .build();
  }

  void start() {
    store.register(name);
    scheduler.start();
  }

  private void drain(ExecutionContext context) {
    HeartbeatState heartbeats = context.getCurrentlyExecuting().getHeartbeatState();
    long begin = System.nanoTime();
    try {
      // A process that was suspended does not go on, because another one can have taken over.
      dispatcher.drain(
          () ->
              System.nanoTime() - begin < LONGEST_DRAIN.toNanos()
                  && !heartbeats.hasStaleHeartbeat());
    } catch (SQLException e) {
      throw new IllegalStateException("The message store cannot be read.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void purge(MessageStore store, HandOverSettings settings) {
    try {
      store.purge(settings.clock().instant());
    } catch (SQLException e) {
      throw new IllegalStateException("The message store cannot be purged.", e);
    }
  }

  @Override
  public void close() {
    dispatcher.stop();
    scheduler.stop();
  }
}
