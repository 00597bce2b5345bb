package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short versions of the runs of {@link ReceiverBenchmark}. Those with PostgreSQL need {@code
 * -Dxport.postgres=true}.
 */
class ReceiverLoadTest {
  /** Uncommitted results, and running handlers. */
  private static final int MOST_REPEATED = 32 + 4;

  private static final int PER_SECOND = 400;
  private static final Duration DURATION = Duration.ofSeconds(1);
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(30);
  private static final Duration FLUSH = Duration.ofMillis(4);

  @TempDir private Path folder;

  @Test
  void handsOverEveryMessageOnceUnderLoad() throws Exception {
    Path journal = folder.resolve("journal");
    LoadGenerator load = new LoadGenerator();
    try (MessageReceiver receiver =
        ReceiverProcess.builder(folder.resolve("messages.db").toString(), FLUSH)
            .handler(Journal.append(journal))
            .responseTimeout(LONGEST_DRAIN)
            .start()) {
      HttpServer server = ReceiverProcess.serve(receiver, 16);
      load.sendTo(server.getAddress().getPort());
      load.run(PER_SECOND, DURATION);

      HandOverCount count = HandOverCount.of(load.accepted(), journal, LONGEST_DRAIN);
      server.stop(0);
      ((ExecutorService) server.getExecutor()).shutdown();
      assertThat(load.failures()).isZero();
      assertThat(count).isEqualTo(new HandOverCount(load.accepted().size(), 0, 0));
    }
  }

  @Test
  void losesNothingWhenProcessIsKilled() throws Exception {
    HandOverCount count = crashes(folder.resolve("messages.db").toString()).killOne(1);

    assertThat(count.accepted()).isPositive();
    assertThat(count.lost()).isZero();
    assertThat(count.repeated()).isLessThanOrEqualTo(MOST_REPEATED);
  }

  @Test
  @Tag("postgres")
  void losesNothingWhenOneOfTwoProcessesIsKilled() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      HandOverCount count = crashes(postgres.getJdbcUrl("postgres", "postgres")).killOneOfTwo(2);

      assertThat(count.accepted()).isPositive();
      assertThat(count.lost()).isZero();
      assertThat(count.repeated()).isLessThanOrEqualTo(2 * MOST_REPEATED);
    }
  }

  private CrashRun crashes(String database) {
    return new CrashRun(database, folder.resolve("journal"), PER_SECOND, DURATION);
  }
}
