package io.github.xportka.receiver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Run in which receivers are killed while messages arrive. */
final class CrashRun {
  private static final Duration TAKE_OVER = Duration.ofMillis(1200);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);
  private static final long POLL_NANOS = Duration.ofMillis(1).toNanos();

  private final String database;
  private final Path journal;
  private final int perSecond;
  private final Duration between;

  CrashRun(String database, Path journal, int perSecond, Duration between) {
    this.database = database;
    this.journal = journal;
    this.perSecond = perSecond;
    this.between = between;
  }

  /**
   * Kills one receiver with SQLite several times in the middle of a run, and starts another on its
   * store, which takes over at once.
   */
  HandOverCount killOne(int times) throws Exception {
    LoadGenerator load = new LoadGenerator();
    for (int i = 0; i < times; i++) {
      try (ChildReceiver receiver = start(NEVER)) {
        load.sendTo(receiver.port());
        CompletableFuture<Void> killed = killDuringRun(load, receiver);
        load.run(perSecond, between);
        killed.join();
      }
    }
    try (ChildReceiver receiver = start(NEVER)) {
      return finish(load, receiver);
    }
  }

  /** Kills one of two receivers with a common store several times. */
  HandOverCount killOneOfTwo(int times) throws Exception {
    LoadGenerator load = new LoadGenerator();
    ChildReceiver survivor = start(TAKE_OVER);
    try {
      for (int i = 0; i < times; i++) {
        try (ChildReceiver victim = i % 2 == 0 ? survivor : start(TAKE_OVER)) {
          ChildReceiver other = i % 2 == 0 ? start(TAKE_OVER) : survivor;
          load.sendTo(victim.port(), other.port());
          CompletableFuture<Void> killed = killDuringRun(load, victim);
          load.run(perSecond, between);
          killed.join();
          survivor = other;
        }
      }
      return finish(load, survivor);
    } finally {
      survivor.close();
    }
  }

  private HandOverCount finish(LoadGenerator load, ChildReceiver receiver) throws Exception {
    load.sendTo(receiver.port());
    while (load.failures() > 0) {
      load.run(perSecond, Duration.ZERO);
    }
    return HandOverCount.of(load.accepted(), journal, LONGEST_DRAIN);
  }

  private CompletableFuture<Void> killDuringRun(LoadGenerator load, ChildReceiver receiver) {
    int before = load.responses();
    int messages = (int) (perSecond * between.toMillis() / 1000);
    int responses = before + messages / 4 + ThreadLocalRandom.current().nextInt(messages / 2);
    return CompletableFuture.runAsync(
        () -> {
          while (load.responses() < responses) {
            LockSupport.parkNanos(POLL_NANOS);
          }
          receiver.kill();
        });
  }

  private ChildReceiver start(Duration takeOver) throws IOException {
    return ChildReceiver.start(database, journal, Duration.ZERO, takeOver);
  }
}
