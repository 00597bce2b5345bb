package io.github.xportka.receiver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Load and crash runs of the receiver, each in processes of their own on this machine. Response
 * times count from the planned time of a push, so that a slow receiver cannot hide behind a sender
 * that waits for it.
 */
final class ReceiverBenchmark {
  private static final Duration TAKE_OVER = Duration.ofSeconds(12);
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(2);
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration BETWEEN_CRASHES = Duration.ofSeconds(3);
  private static final Duration SLOW_FLUSH = Duration.ofMillis(4);
  private static final int CRASH_RATE = 1000;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final Duration duration;
  private final int perSecond;
  private final int crashes;
  private final Path folder;

  private ReceiverBenchmark(Duration duration, int perSecond, int crashes) throws Exception {
    this.duration = duration;
    this.perSecond = perSecond;
    this.crashes = crashes;
    this.folder = Files.createTempDirectory("receiver-benchmark");
  }

  /**
   * Runs with these arguments: seconds of a load run, messages per second, number of crashes, and
   * the store: {@code sqlite}, {@code postgres} or {@code all}.
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    ReceiverBenchmark benchmark =
        new ReceiverBenchmark(
            Duration.ofSeconds(Integer.parseInt(arguments[0])),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    String store = arguments[3];
    if (!store.equals("postgres")) {
      benchmark.sqlite();
    }
    if (!store.equals("sqlite")) {
      benchmark.postgres();
    }
  }

  private void sqlite() throws Exception {
    load("SQLite", file("load.db"), Duration.ZERO);
    load("SQLite, flush +4 ms", file("slow.db"), SLOW_FLUSH);
    if (crashes > 0) {
      print("SQLite, killed " + crashes + " times", crash(file("crash.db")).killOne(crashes));
    }
  }

  private void postgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      load("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), Duration.ZERO);
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      load("PostgreSQL, flush +4 ms", server.getJdbcUrl("postgres", "postgres"), SLOW_FLUSH);
    }
    if (crashes > 0) {
      try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
        print(
            "PostgreSQL, two receivers, one killed " + crashes + " times",
            crash(server.getJdbcUrl("postgres", "postgres")).killOneOfTwo(crashes));
      }
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Path journal() throws Exception {
    return Files.createTempFile(folder, "journal", "");
  }

  private CrashRun crash(String database) throws Exception {
    return new CrashRun(database, journal(), CRASH_RATE, BETWEEN_CRASHES);
  }

  private void load(String name, String database, Duration flush) throws Exception {
    Path journal = journal();
    try (ChildReceiver receiver = ChildReceiver.start(database, journal, flush, TAKE_OVER)) {
      LoadGenerator load = new LoadGenerator(receiver.port());
      load.run(perSecond, WARM_UP);
      long[] nanos = load.run(perSecond, duration);
      System.out.printf(
          Locale.ROOT,
          "%s: %d pushes, %d refused; response p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
          name,
          nanos.length,
          load.failures(),
          milliseconds(nanos, 0.5),
          milliseconds(nanos, 0.99),
          milliseconds(nanos, 1));
      print(name, HandOverCount.of(load.accepted(), journal, LONGEST_DRAIN));
    }
  }

  private static double milliseconds(long[] sortedNanos, double quantile) {
    int index = (int) Math.ceil(quantile * sortedNanos.length) - 1;
    return sortedNanos[index] / NANOS_PER_MILLISECOND;
  }

  private static void print(String name, HandOverCount count) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d accepted, %d lost, %d handed over again%n",
        name,
        count.accepted(),
        count.lost(),
        count.repeated());
  }
}
