package io.github.xportka.receiver;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Receiver in a process of its own, which can be killed. It prints its port, and appends the order
 * id of each message that is handed over to a journal.
 */
final class ReceiverProcess {
  private static final int BACKLOG = 512;
  private static final int SERVER_THREADS = 128;

  private ReceiverProcess() {}

  /** Runs until the process is killed: database, journal, milliseconds of a flush, take-over. */
  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.WARNING);
    Journal journal = Journal.append(Path.of(arguments[1]));
    MessageReceiver receiver =
        builder(arguments[0], Duration.ofMillis(Long.parseLong(arguments[2])))
            .handler(journal)
            .takeOverAfter(Duration.ofMillis(Long.parseLong(arguments[3])))
            .start();
    System.out.println(serve(receiver, SERVER_THREADS).getAddress().getPort());
  }

  static MessageReceiver.Builder builder(String database, Duration flush) {
    MessageStore store;
    if (database.startsWith("jdbc:")) {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(database);
      pool.setMaximumPoolSize(4);
      store = MessageStore.postgreSql(pool);
    } else {
      store = MessageStore.sqlite(Path.of(database));
    }
    DataSource slow =
        ObservedCommits.of(store.database(), () -> LockSupport.parkNanos(flush.toNanos()));
    return MessageReceiver.builder()
        .verifier(LoadGenerator.VERIFIER)
        .store(flush.isZero() ? store : store.withDatabase(slow))
        .pollInterval(Duration.ofMillis(50));
  }

  static HttpServer serve(PushEndpoint endpoint, int threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    server.setExecutor(executor);
    server.createContext("/", MessageHttpHandler.of(endpoint));
    server.start();
    return server;
  }
}
