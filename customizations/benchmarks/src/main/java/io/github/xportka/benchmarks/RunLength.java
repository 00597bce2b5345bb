package io.github.xportka.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Length of a run.
 *
 * @param compilationMillis the time in which the JVM compiles each benchmark, or 0
 * @param rounds the number of measured rounds
 * @param warmupMillis the time before the iterations of a round
 * @param iterations the number of iterations in a round
 * @param iterationMillis the time of an iteration
 * @param callsOnVirtualThread the number of calls on each virtual thread
 */
record RunLength(
    int compilationMillis,
    int rounds,
    int warmupMillis,
    int iterations,
    int iterationMillis,
    int callsOnVirtualThread) {
  static final RunLength FULL = new RunLength(6000, 8, 300, 4, 200, 50);

  /** Checks that everything works. Its figures mean nothing. */
  static final RunLength QUICK = new RunLength(0, 1, 10, 2, 10, 1);

  boolean hasCompilationRound() {
    return compilationMillis > 0;
  }

  /** Returns the options of a first round, in which the JVM compiles the code. */
  ChainedOptionsBuilder compilationOptions() {
    return options(compilationMillis, 1);
  }

  /** Returns the options of a measured round. */
  ChainedOptionsBuilder options() {
    return options(warmupMillis, iterations);
  }

  private ChainedOptionsBuilder options(int millis, int measured) {
    return new OptionsBuilder()
        .forks(0)
        .warmupIterations(1)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(measured)
        .measurementTime(TimeValue.milliseconds(iterationMillis))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
