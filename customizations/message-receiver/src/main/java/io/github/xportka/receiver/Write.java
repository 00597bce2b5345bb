package io.github.xportka.receiver;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Change of one row of the message table. Repeating a change does not have another effect. */
interface Write {
  String sql();

  String key();

  void bind(PreparedStatement statement) throws SQLException;

  /** New message. */
  @SuppressWarnings("ArrayRecordComponent") // written to the database once
  record Insert(String key, byte[] body, Instant receivedAt, @Nullable Instant expiresAt)
      implements Write {
    @Override
    public String sql() {
      return "insert into xport_message"
          + " (message_key, body, received_at, expires_at, state, attempts, due_at)"
          + " values (?, ?, ?, ?, 0, 0, ?) on conflict (message_key) do nothing";
    }

    @Override
    public String toString() {
      return "Insert[" + key + "]";
    }

    @Override
    public void bind(PreparedStatement statement) throws SQLException {
      statement.setString(1, key);
      statement.setBytes(2, body);
      statement.setLong(3, receivedAt.toEpochMilli());
      statement.setObject(4, expiresAt == null ? null : expiresAt.toEpochMilli());
      statement.setLong(5, receivedAt.toEpochMilli());
    }
  }

  /** Success of a handler. The body is no longer needed, only the record of the key. */
  record HandedOver(String key) implements Write {
    @Override
    public String sql() {
      return "update xport_message set state = 1, body = null, last_error = null"
          + " where message_key = ?";
    }

    @Override
    public void bind(PreparedStatement statement) throws SQLException {
      statement.setString(1, key);
    }
  }

  /** Failure of a handler: the message waits for its next attempt, or becomes a dead letter. */
  record Failed(String key, int attempts, boolean dead, Instant dueAt, String error)
      implements Write {
    @Override
    public String sql() {
      return "update xport_message set state = ?, attempts = ?, due_at = ?, last_error = ?"
          + " where message_key = ?";
    }

    @Override
    public void bind(PreparedStatement statement) throws SQLException {
      statement.setInt(1, dead ? 2 : 0);
      statement.setInt(2, attempts);
      statement.setLong(3, dueAt.toEpochMilli());
      statement.setString(4, error);
      statement.setString(5, key);
    }
  }

  /** Return of a dead letter to the waiting messages. */
  record Replay(String key, Instant dueAt) implements Write {
    @Override
    public String sql() {
      return "update xport_message set state = 0, attempts = 0, due_at = ?"
          + " where message_key = ? and state = 2";
    }

    @Override
    public void bind(PreparedStatement statement) throws SQLException {
      statement.setLong(1, dueAt.toEpochMilli());
      statement.setString(2, key);
    }
  }
}
