package io.github.xportka.receiver;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Receiver with PostgreSQL. */
@Tag("postgres")
class PostgresReceiverTest extends MessageReceiverTest {
  private static EmbeddedPostgres server;

  private final List<HikariDataSource> pools = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  MessageStore store() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    pool.setMaximumPoolSize(4);
    pools.add(pool);
    return MessageStore.postgreSql(pool);
  }

  @AfterEach
  void dropTables() throws SQLException {
    if (pools.isEmpty()) {
      store();
    }
    try (Connection connection = pools.get(0).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists xport_message, " + MessageStore.TASK_TABLE);
    }
    pools.forEach(HikariDataSource::close);
  }
}
