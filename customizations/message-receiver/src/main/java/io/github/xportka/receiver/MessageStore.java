package io.github.xportka.receiver;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Database of received messages. It creates its tables, {@code xport_message} and {@code
 * xport_scheduled_task}, if they do not exist.
 *
 * <p>The body of a message is deleted as soon as the message is handed over. Within about 10
 * minutes, or when the store is closed, SQLite has overwritten the body in its file, and deleted it
 * in its write-ahead log. PostgreSQL keeps the body until its vacuum, and in its log and backups as
 * long as the server is configured.
 *
 * <p>The key of a message is kept until the retention ends, so that a message that arrives again is
 * recognized.
 */
public final class MessageStore implements AutoCloseable {
  static final String TASK_TABLE = "xport_scheduled_task";

  /**
   * Tables and indexes. The databases name the types of bytes and of time differently. A message
   * has the state 0 (waits), 1 (was handed over or discarded) or 2 (dead letter).
   */
  private static final String TABLES =
      """
      create table if not exists xport_message (
        message_key varchar(200) not null primary key, body %1$s, received_at bigint not null,
        expires_at bigint, state smallint not null, attempts integer not null,
        due_at bigint not null, last_error varchar(1000));
      create index if not exists xport_message_waiting
        on xport_message (due_at) where state = 0;
      create index if not exists xport_message_handed_over
        on xport_message (expires_at) where state = 1;
      create index if not exists xport_message_dead
        on xport_message (received_at) where state = 2;
      create table if not exists %3$s (
        task_name varchar(100) not null, task_instance varchar(100) not null, task_data %1$s,
        execution_time %2$s not null, picked boolean not null, picked_by varchar(200),
        last_success %2$s, last_failure %2$s, consecutive_failures integer,
        last_heartbeat %2$s, version bigint not null, priority smallint,
        primary key (task_name, task_instance))
      """;

  private static final int PURGE_CHUNK = 1000;
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

  private final DataSource database;
  private final DataSource reads;
  private final List<HikariDataSource> ownPools;
  private final @Nullable Path lockFile;
  private @Nullable ProcessLock lock;

  private MessageStore(
      DataSource database,
      DataSource reads,
      List<HikariDataSource> ownPools,
      @Nullable Path lockFile) {
    this.database = database;
    this.reads = reads;
    this.ownPools = ownPools;
    this.lockFile = lockFile;
  }

  /**
   * Opens an embedded database, for a receiver on one machine. A commit is on the disk before the
   * push is acknowledged. An empty file with the suffix {@code .lock} shows whether a receiver
   * runs.
   *
   * @param file the file of the database, created for its owner only if it does not exist; if other
   *     users can read or change an existing file, the log has a warning
   * @return the store
   * @throws UncheckedIOException if the file cannot be created
   * @throws IllegalStateException if the file is not such a database
   */
  public static MessageStore sqlite(Path file) {
    Path created = PrivateFile.createIfMissing(Arguments.require("file", file));
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) LOCK_TIMEOUT.toMillis());
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource sqlite = new SQLiteDataSource(config);
    sqlite.setUrl("jdbc:sqlite:" + created.toUri()); // with escapes: "?" begins parameters
    // SQLite has one writer. With one connection, threads wait in turn and not by polling its lock.
    // Readers do not wait for a writer, so they have another connection.
    try {
      HikariDataSource writes = oneConnection(sqlite, "xport-message-writes");
      HikariDataSource reads = oneConnection(sqlite, "xport-message-reads");
      return new MessageStore(writes, reads, List.of(reads, writes), Path.of(created + ".lock"));
    } catch (HikariPool.PoolInitializationException e) {
      throw new IllegalStateException(
          "The message store %s cannot be opened: %s. Give the file of a database, or one that does not exist."
              .formatted(file, e.getCause() == null ? e : e.getCause().getMessage()),
          e);
    }
  }

  private static HikariDataSource oneConnection(DataSource sqlite, String name) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(sqlite);
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    config.setPoolName(name);
    return new HikariDataSource(config);
  }

  /**
   * Uses a PostgreSQL database, where several machines can receive together.
   *
   * @param database the connections, from a pool with at least 4; the store does not close the pool
   * @return the store
   */
  public static MessageStore postgreSql(DataSource database) {
    return new MessageStore(Arguments.require("database", database), database, List.of(), null);
  }

  /** Uses a replacement of the connections, for tests. */
  MessageStore withDatabase(DataSource replacement) {
    return new MessageStore(replacement, reads, ownPools, lockFile);
  }

  DataSource database() {
    return database;
  }

  /** Creates the tables. Two processes that begin at the same time can disturb each other once. */
  void createTables() {
    try {
      createMissingTables();
    } catch (SQLException first) {
      try {
        createMissingTables();
      } catch (SQLException e) {
        throw new IllegalStateException(
            "The tables of the message store cannot be created: " + e.getMessage(), e);
      }
    }
  }

  private void createMissingTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      String bytes = isPostgres ? "bytea" : "blob";
      String time = isPostgres ? "timestamp with time zone" : "timestamp";
      for (String sql : TABLES.formatted(bytes, time, TASK_TABLE).split(";\n", -1)) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Marks a receiver as running, and releases the tasks of receivers that were killed. A receiver
   * with PostgreSQL can run on another machine, so only the scheduler notices its end.
   */
  void register(String receiver) {
    if (lockFile == null) {
      return;
    }
    PrivateFile.createIfMissing(lockFile);
    try {
      lock = ProcessLock.hold(lockFile, receiver);
      for (String owner : taskOwners()) {
        if (!lock.isRunning(owner)) {
          releaseTasks(owner);
        }
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(
          "The message store cannot be taken over with the file " + lockFile + ": " + e, e);
    }
  }

  /** Returns the receivers that execute a task, or were killed while they did. */
  List<String> taskOwners() throws SQLException {
    String sql = "select distinct picked_by from " + TASK_TABLE + " where picked_by is not null";
    List<String> owners = new ArrayList<>();
    try (Connection connection = reads.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        owners.add(rows.getString(1));
      }
    }
    return owners;
  }

  private void releaseTasks(String owner) throws SQLException {
    String sql =
        "update "
            + TASK_TABLE
            + " set picked = false, picked_by = null, last_heartbeat = null, version = version + 1"
            + " where picked_by = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, owner);
      statement.executeUpdate();
    }
  }

  /** Returns waiting messages whose time has come, the longest waiting first. */
  List<StoredMessage> due(Instant now, int limit) throws SQLException {
    return select("state = 0 and due_at <= ? order by due_at limit ?", now.toEpochMilli(), limit);
  }

  List<StoredMessage> dead(int limit) throws SQLException {
    return select("state = 2 order by received_at limit ?", limit);
  }

  private List<StoredMessage> select(String condition, Object... values) throws SQLException {
    String sql =
        "select message_key, body, attempts, received_at, last_error from xport_message where "
            + condition;
    List<StoredMessage> messages = new ArrayList<>();
    try (Connection connection = reads.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          messages.add(
              new StoredMessage(
                  rows.getString(1),
                  rows.getBytes(2),
                  rows.getInt(3),
                  Instant.ofEpochMilli(rows.getLong(4)),
                  Objects.requireNonNullElse(rows.getString(5), "")));
        }
      }
    }
    return messages;
  }

  /**
   * Deletes the keys of handed over messages whose retention has ended, in short transactions.
   * Afterwards, deletes the bodies of handed over messages also in the write-ahead log.
   */
  void purge(Instant now) throws SQLException {
    String sql =
        "delete from xport_message where message_key in (select message_key from xport_message"
            + " where state = 1 and expires_at < ? limit ?)";
    int deleted;
    do {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, now.toEpochMilli());
        statement.setInt(2, PURGE_CHUNK);
        deleted = statement.executeUpdate();
      }
    } while (deleted == PURGE_CHUNK);
    if (lockFile != null) {
      emptyLog();
    }
  }

  /**
   * Empties the write-ahead log of SQLite, which can contain bodies that are deleted in the
   * database. Does not wait for a reader of another process, because no push is stored meanwhile.
   * The next purge tries it again.
   */
  private void emptyLog() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 0");
      try {
        statement.execute("pragma wal_checkpoint(truncate)");
      } finally {
        statement.execute("pragma busy_timeout = " + LOCK_TIMEOUT.toMillis());
      }
    }
  }

  /** Closes the embedded database. Connections of PostgreSQL stay open, because you opened them. */
  @Override
  public void close() {
    ownPools.forEach(HikariDataSource::close);
    if (lock != null) {
      lock.close();
    }
  }
}
