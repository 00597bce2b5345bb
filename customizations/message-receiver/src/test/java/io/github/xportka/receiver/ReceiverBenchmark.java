package io.github.xportka.receiver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

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
  private static final int CRASH_RATE = 1000;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private ReceiverBenchmark() {}

  /** Runs with these arguments: seconds of a load run, messages per second, number of crashes. */
  public static void main(String[] arguments) throws Exception {
    Duration duration = Duration.ofSeconds(Integer.parseInt(arguments[0]));
    int perSecond = Integer.parseInt(arguments[1]);
    int crashes = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("receiver-benchmark");
    for (Duration flush : new Duration[] {Duration.ZERO, Duration.ofMillis(4)}) {
      String name = "load, flush +" + flush.toMillis() + " ms";
      Path run = Files.createDirectory(folder.resolve("flush-" + flush.toMillis()));
      load(
          "SQLite, " + name,
          run.resolve("messages.db").toString(),
          run,
          flush,
          perSecond,
          duration);
      try (PostgresServer postgres = PostgresServer.start()) {
        load("PostgreSQL, " + name, postgres.url(), run, flush, perSecond, duration);
      }
    }
    String crashed = crashes + " times kill -9";
    print(
        "SQLite, " + crashed,
        new CrashRun(
                folder.resolve("crash.db").toString(),
                folder.resolve("crash.journal"),
                CRASH_RATE,
                BETWEEN_CRASHES)
            .killOne(crashes));
    try (PostgresServer postgres = PostgresServer.start()) {
      print(
          "PostgreSQL and two receivers, " + crashed + " of one",
          new CrashRun(postgres.url(), folder.resolve("two.journal"), CRASH_RATE, BETWEEN_CRASHES)
              .killOneOfTwo(crashes));
    }
  }

  private static void load(
      String name, String database, Path folder, Duration flush, int perSecond, Duration duration)
      throws Exception {
    Path journal = folder.resolve(name.substring(0, name.indexOf(',')) + ".journal");
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
