package io.github.xportka.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Length of a run: the measurement of minutes, or a check of seconds that everything works. */
enum RunLength {
  FULL(3, 1, 5, 500, 10, 200),
  /** Runs in one JVM, without a warm-up worth the name. Its figures mean nothing. */
  QUICK(1, 0, 1, 10, 2, 10);

  private final int rounds;
  private final int forks;
  private final int warmupIterations;
  private final int warmupMillis;
  private final int iterations;
  private final int iterationMillis;

  RunLength(
      int rounds,
      int forks,
      int warmupIterations,
      int warmupMillis,
      int iterations,
      int iterationMillis) {
    this.rounds = rounds;
    this.forks = forks;
    this.warmupIterations = warmupIterations;
    this.warmupMillis = warmupMillis;
    this.iterations = iterations;
    this.iterationMillis = iterationMillis;
  }

  int rounds() {
    return rounds;
  }

  /** Returns the options of JMH for callers on platform threads. */
  ChainedOptionsBuilder options() {
    return options(forks);
  }

  /** Returns the options of JMH for callers on virtual threads, which need a JVM of their own. */
  ChainedOptionsBuilder virtualThreadOptions() {
    return options(1).jvmArgsAppend("-Djmh.executor=VIRTUAL");
  }

  private ChainedOptionsBuilder options(int processes) {
    return new OptionsBuilder()
        .forks(processes)
        // A fixed heap and collector, so that a result does not depend on the memory of the
        // machine.
        .jvmArgs(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"))
        .warmupIterations(warmupIterations)
        .warmupTime(TimeValue.milliseconds(warmupMillis))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(iterationMillis))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
