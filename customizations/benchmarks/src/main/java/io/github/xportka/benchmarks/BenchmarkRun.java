package io.github.xportka.benchmarks;

import io.github.xportka.benchmarks.call.Contender;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Run of all benchmarks in one JVM, in several rounds. A round measures each benchmark for a
 * second, so that a busy moment of the machine does not hit one benchmark only.
 */
final class BenchmarkRun {
  private static final int[] CALLERS = {1, 8, 64};
  private static final Set<Contender> COMPARED =
      EnumSet.of(Contender.XPORT_APACHE, Contender.HAND_APACHE);
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final RunLength length;
  private final PrintStream progress;
  private final Map<String, Measurement> measurements = new LinkedHashMap<>();

  BenchmarkRun(RunLength length, PrintStream progress) {
    this.length = length;
    this.progress = progress;
  }

  /** Returns the measurements, in the order of the table. */
  List<Measurement> execute() throws RunnerException {
    if (length.hasCompilationRound()) {
      progress.println("Compilation round");
      measureRound(length::compilationOptions);
      measurements.clear();
    }
    for (int round = 1; round <= length.rounds(); round++) {
      progress.println("Round " + round + " of " + length.rounds());
      measureRound(length::options);
    }
    return List.copyOf(measurements.values());
  }

  private void measureRound(Supplier<ChainedOptionsBuilder> options) throws RunnerException {
    for (Workload workload : Workload.values()) {
      ChainedOptionsBuilder calls = calls("call", workload, options.get().mode(Mode.AverageTime));
      measure(workload.label(), "us/op", calls.timeUnit(TimeUnit.MICROSECONDS));
    }
    ChainedOptionsBuilder signing = options.get().include(SigningBenchmark.class.getName());
    measure("signing", "ns/op", signing.mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS));
    for (int callers : CALLERS) {
      ChainedOptionsBuilder calls = throughput("call", options.get()).threads(callers);
      measure(section(callers, "platform threads"), "op/s", calls);
    }
    if (CallBenchmark.areVirtualThreadsSupported()) {
      for (int callers : CALLERS) {
        ChainedOptionsBuilder calls =
            throughput("callOnVirtualThreads", options.get())
                .param("callers", Integer.toString(callers))
                .param("calls", Integer.toString(length.callsOnVirtualThread()))
                .operationsPerInvocation(callers * length.callsOnVirtualThread());
        measure(section(callers, "virtual threads"), "op/s", calls);
      }
    }
  }

  private static ChainedOptionsBuilder throughput(String method, ChainedOptionsBuilder options) {
    return calls(method, Workload.EXAMPLE, options)
        .param("contender", COMPARED.stream().map(Contender::name).toArray(String[]::new))
        .mode(Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS);
  }

  private static ChainedOptionsBuilder calls(
      String method, Workload workload, ChainedOptionsBuilder options) {
    return options
        .include(Pattern.quote(CallBenchmark.class.getName() + "." + method) + "$")
        .param("workload", workload.name());
  }

  private static String section(int callers, String threads) {
    return callers + (callers == 1 ? " caller, " : " callers, ") + threads;
  }

  private void measure(String section, String unit, ChainedOptionsBuilder options)
      throws RunnerException {
    for (RunResult result : new Runner(options.build()).run()) {
      Measurement measurement = measurement(section, unit, result.getParams());
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          measurement.add(iteration.getPrimaryResult().getScore(), allocation(iteration));
        }
      }
    }
  }

  private Measurement measurement(String section, String unit, BenchmarkParams params) {
    String name = params.getBenchmark().endsWith(".digest") ? "bare MD5" : "this client";
    String reference = "bare MD5";
    if (params.getParam("contender") != null) {
      Contender contender = Contender.valueOf(params.getParam("contender"));
      name = contender.label();
      reference = contender.reference().label();
    }
    Measurement added = Measurement.of(section, name, reference, unit);
    return measurements.computeIfAbsent(section + name, key -> added);
  }

  private static double allocation(IterationResult iteration) {
    Result<?> allocation = iteration.getSecondaryResults().get(ALLOCATION);
    if (allocation == null) {
      throw new IllegalStateException("The profiler of JMH did not report " + ALLOCATION + ".");
    }
    return allocation.getScore();
  }
}
