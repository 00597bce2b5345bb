package io.github.xportka.receiver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writer with group commit: one thread writes all changes that have arrived in one transaction. A
 * disk that flushes slowly thus limits the latency, but not the rate. The thread does not wait for
 * more changes, because that lowers the rate.
 */
final class GroupCommitWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommitWriter.class);
  private static final int LARGEST_GROUP = 1000;
  private static final long CLOSE_SECONDS = 10;
  private static final Pending END = new Pending(Write.handedOver(""));

  private final DataSource database;
  private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "xport-message-writer");
  private volatile boolean ended;

  /** Change that waits for its commit. */
  private record Pending(Write write, CompletableFuture<Boolean> changed) {
    Pending(Write write) {
      this(write, new CompletableFuture<>());
    }
  }

  GroupCommitWriter(DataSource database) {
    this.database = database;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Writes a change. The caller bounds the number of changes in the queue.
   *
   * @return whether the change affected a row, known after the commit
   */
  CompletableFuture<Boolean> submit(Write write) {
    Pending pending = new Pending(write);
    queue.add(pending);
    if (ended) { // the thread may have looked at the queue for the last time before
      pending.changed.completeExceptionally(closed());
    }
    return pending.changed;
  }

  private void run() {
    List<Pending> group = new ArrayList<>();
    boolean open = true;
    while (open) {
      group.clear();
      try {
        group.add(queue.take());
      } catch (InterruptedException e) {
        break;
      }
      queue.drainTo(group, LARGEST_GROUP - 1);
      open = !group.remove(END);
      if (!group.isEmpty()) {
        commit(group);
      }
    }
    ended = true;
    queue.forEach(late -> late.changed.completeExceptionally(closed()));
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("The message store is closed.");
  }

  private void commit(List<Pending> group) {
    // The same order in every process avoids deadlocks between their transactions.
    group.sort(
        Comparator.comparing((Pending p) -> p.write.sql()).thenComparing(p -> p.write.key()));
    boolean[] changed;
    try {
      changed = writeTwice(group);
    } catch (Throwable e) { // also an error, such as of a full memory, must not end the thread
      LOG.warn("{} messages or results could not be stored: {}", group.size(), describe(e));
      group.forEach(pending -> pending.changed.completeExceptionally(e));
      return;
    }
    for (int i = 0; i < changed.length; i++) {
      group.get(i).changed.complete(changed[i]);
    }
  }

  /** Repeats a failed transaction once, because a restarted database closes old connections. */
  private boolean[] writeTwice(List<Pending> group) throws SQLException {
    try {
      return write(group);
    } catch (SQLException e) {
      LOG.info("A transaction failed and is repeated: {}", describe(e));
      return write(group);
    }
  }

  /** Omits the exception message, because a database can quote the row in it. */
  private static String describe(Throwable e) {
    return e instanceof SQLException error
        ? "SQL state " + error.getSQLState() + ", error code " + error.getErrorCode()
        : e.getClass().getSimpleName();
  }

  private boolean[] write(List<Pending> group) throws SQLException {
    boolean[] changed = new boolean[group.size()];
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int from = 0;
        while (from < changed.length) {
          from = writeEqualStatements(connection, group, from, changed);
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
      connection.setAutoCommit(true);
    }
    return changed;
  }

  private static int writeEqualStatements(
      Connection connection, List<Pending> group, int from, boolean[] changed) throws SQLException {
    String sql = group.get(from).write.sql();
    int to = from;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      while (to < changed.length && group.get(to).write.sql().equals(sql)) {
        group.get(to).write.bind(statement);
        statement.addBatch();
        to++;
      }
      int[] counts = statement.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        changed[from + i] = counts[i] != 0;
      }
    }
    return to;
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Writes the changes in the queue, and ends. */
  @Override
  public void close() {
    queue.add(END);
    try {
      thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
