package io.github.xportka.receiver;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Change of one row of the message table. Repeating a change does not have another effect.
 *
 * @param sql the statement
 * @param key the key of the message
 * @param values the values of the statement's placeholders
 */
record Write(String sql, String key, List<Object> values) {
  private static final String INSERT =
      """
      insert into xport_message
        (message_key, body, received_at, expires_at, state, attempts, due_at)
        values (?, ?, ?, ?, 0, 0, ?) on conflict (message_key) do nothing
      """;

  private static final String HAND_OVER =
      "update xport_message set state = 1, body = null, last_error = null where message_key = ?";

  private static final String DISCARD = HAND_OVER + " and state = 2";

  private static final String FAIL =
      """
      update xport_message set state = ?, attempts = ?, due_at = ?, last_error = ?
        where message_key = ?
      """;

  private static final String REPLAY =
      """
      update xport_message set state = 0, attempts = 0, due_at = ?
        where message_key = ? and state = 2
      """;

  private static Write of(String sql, String key, Object... values) {
    return new Write(sql, key, List.of(values));
  }

  /** Stores a new message. */
  static Write insert(String key, byte[] body, Instant receivedAt, Instant expiresAt) {
    long received = receivedAt.toEpochMilli();
    return of(INSERT, key, key, body, received, expiresAt.toEpochMilli(), received);
  }

  /** Stores the success of a handler. The body is no longer needed, only the key. */
  static Write handedOver(String key) {
    return of(HAND_OVER, key, key);
  }

  /** Stores the failure of a handler: the message waits again, or becomes a dead letter. */
  static Write failed(String key, int attempts, boolean dead, Instant dueAt, String error) {
    return of(FAIL, key, dead ? 2 : 0, attempts, dueAt.toEpochMilli(), error, key);
  }

  /** Returns a dead letter to the waiting messages. */
  static Write replay(String key, Instant dueAt) {
    return of(REPLAY, key, dueAt.toEpochMilli(), key);
  }

  /** Deletes the body of a dead letter. Its key is kept, as that of a processed message. */
  static Write discard(String key) {
    return of(DISCARD, key, key);
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  /** Returns the key, without the message. */
  @Override
  public String toString() {
    return "Write[" + key + "]";
  }
}
