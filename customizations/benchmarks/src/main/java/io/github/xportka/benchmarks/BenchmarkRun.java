package io.github.xportka.benchmarks;

import io.github.xportka.benchmarks.call.Contender;
import io.github.xportka.benchmarks.call.MeasuredCall;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
  List<Measurement> execute() throws Exception {
    if (length.hasCompilationRound()) {
      progress.println("Compilation round");
      measureRound(length::compilationOptions);
      measurements.clear();
    }
    for (int round = 1; round <= length.rounds(); round++) {
      progress.println("Round " + round + " of " + length.rounds());
      measureRound(length::options);
    }
    if (VirtualThreads.areSupported()) {
      progress.println("Virtual threads");
      measureVirtualThreads();
    }
    return List.copyOf(measurements.values());
  }

  private void measureRound(Supplier<ChainedOptionsBuilder> options) throws RunnerException {
    for (Workload workload : Workload.values()) {
      ChainedOptionsBuilder calls = calls(options.get(), workload).mode(Mode.AverageTime);
      measure(workload.label(), "us/op", calls.timeUnit(TimeUnit.MICROSECONDS));
    }
    ChainedOptionsBuilder signing = options.get().include(SigningBenchmark.class.getName());
    measure("signing", "ns/op", signing.mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS));
    for (int callers : CALLERS) {
      ChainedOptionsBuilder calls =
          calls(options.get(), Workload.EXAMPLE)
              .param("contender", COMPARED.stream().map(Contender::name).toArray(String[]::new))
              .mode(Mode.Throughput)
              .timeUnit(TimeUnit.SECONDS);
      measure(section(callers, "platform threads"), "op/s", calls.threads(callers));
    }
  }

  private static ChainedOptionsBuilder calls(ChainedOptionsBuilder options, Workload workload) {
    return options.include(CallBenchmark.class.getName()).param("workload", workload.name());
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
    String contender = params.getParam("contender");
    if (contender != null) {
      return measurement(section, unit, Contender.valueOf(contender));
    }
    boolean isDigest = params.getBenchmark().endsWith(".digest");
    return measurement(section, unit, isDigest ? "bare MD5" : "this client", "bare MD5");
  }

  private Measurement measurement(String section, String unit, Contender contender) {
    return measurement(section, unit, contender.label(), contender.reference().label());
  }

  private Measurement measurement(String section, String unit, String name, String reference) {
    return measurements.computeIfAbsent(
        section + name, key -> Measurement.of(section, name, reference, unit));
  }

  private static double allocation(IterationResult iteration) {
    Result<?> allocation = iteration.getSecondaryResults().get(ALLOCATION);
    if (allocation == null) {
      throw new IllegalStateException("The profiler of JMH did not report " + ALLOCATION + ".");
    }
    return allocation.getScore();
  }

  private void measureVirtualThreads() throws Exception {
    Map<Contender, MeasuredCall> calls = new EnumMap<>(Contender.class);
    try (StubServer server = StubServer.start(Workload.EXAMPLE.request(), Workload.response())) {
      for (Contender contender : COMPARED) {
        calls.put(contender, contender.open(server.url(), Workload.EXAMPLE.request()));
      }
      for (int callers : CALLERS) {
        for (int round = 0; round <= length.rounds(); round++) {
          measureVirtualThreads(calls, callers, round == 0);
        }
      }
      for (MeasuredCall call : calls.values()) {
        call.close();
      }
    }
  }

  private void measureVirtualThreads(
      Map<Contender, MeasuredCall> calls, int callers, boolean isWarmup) throws Exception {
    int millis = isWarmup ? length.longWarmupMillis() : length.roundMillis();
    for (Map.Entry<Contender, MeasuredCall> call : calls.entrySet()) {
      VirtualThreads.Sample sample = VirtualThreads.measure(call.getValue(), callers, millis);
      if (!isWarmup) {
        measurement(section(callers, "virtual threads"), "op/s", call.getKey())
            .add(sample.rate(), sample.bytes());
      }
    }
  }
}
