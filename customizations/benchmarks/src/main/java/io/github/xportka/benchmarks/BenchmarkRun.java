package io.github.xportka.benchmarks;

import io.github.xportka.benchmarks.call.Contender;
import io.github.xportka.benchmarks.call.MeasuredCall;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
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
      measureCalls(workload, options.get());
    }
    measureSigning(options.get());
    measureThroughput(options);
  }

  private void measureCalls(Workload workload, ChainedOptionsBuilder options)
      throws RunnerException {
    calls(options, workload).mode(Mode.AverageTime).timeUnit(TimeUnit.MICROSECONDS);
    for (RunResult result : run(options)) {
      addCall(workload.label(), "us/op", result);
    }
  }

  private void measureThroughput(Supplier<ChainedOptionsBuilder> options) throws RunnerException {
    for (int callers : CALLERS) {
      ChainedOptionsBuilder calls =
          calls(options.get(), Workload.EXAMPLE)
              .param("contender", COMPARED.stream().map(Contender::name).toArray(String[]::new))
              .mode(Mode.Throughput)
              .timeUnit(TimeUnit.SECONDS)
              .threads(callers);
      for (RunResult result : run(calls)) {
        addCall(section(callers, "platform threads"), "op/s", result);
      }
    }
  }

  private static String section(int callers, String threads) {
    return callers + (callers == 1 ? " caller, " : " callers, ") + threads;
  }

  private void measureVirtualThreads() throws Exception {
    try (StubServer server = StubServer.start(Workload.response(), (request, bodyStart) -> {})) {
      Map<Contender, MeasuredCall> calls = new EnumMap<>(Contender.class);
      for (Contender contender : COMPARED) {
        calls.put(contender, contender.open(server.url(), Workload.EXAMPLE.request()));
      }
      for (int callers : CALLERS) {
        for (int round = 0; round <= length.rounds(); round++) {
          for (Map.Entry<Contender, MeasuredCall> call : calls.entrySet()) {
            long millis = round == 0 ? length.longWarmupMillis() : length.roundMillis();
            VirtualThreads.Sample sample = VirtualThreads.measure(call.getValue(), callers, millis);
            if (round > 0) {
              add(section(callers, "virtual threads"), call.getKey(), sample);
            }
          }
        }
      }
      for (MeasuredCall call : calls.values()) {
        call.close();
      }
    }
  }

  private void add(String section, Contender contender, VirtualThreads.Sample sample) {
    Measurement measurement =
        measurement(section, contender.label(), contender.reference().label(), "op/s");
    measurement.scores().add(sample.rate());
    measurement.bytes().add(sample.bytes());
  }

  private static ChainedOptionsBuilder calls(ChainedOptionsBuilder options, Workload workload) {
    return options.include(CallBenchmark.class.getName()).param("workload", workload.name());
  }

  private void addCall(String section, String unit, RunResult result) {
    Contender contender = Contender.valueOf(result.getParams().getParam("contender"));
    add(section, contender.label(), contender.reference().label(), unit, result);
  }

  private void measureSigning(ChainedOptionsBuilder options) throws RunnerException {
    options
        .include(SigningBenchmark.class.getName())
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS);
    for (RunResult result : run(options)) {
      BenchmarkParams params = result.getParams();
      boolean isDigest = params.getBenchmark().endsWith(".digest");
      add("signing", isDigest ? "bare MD5" : "this client", "bare MD5", "ns/op", result);
    }
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private void add(String section, String name, String reference, String unit, RunResult result) {
    Measurement measurement = measurement(section, name, reference, unit);
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        measurement.scores().add(iteration.getPrimaryResult().getScore());
        measurement.bytes().add(allocation(iteration));
      }
    }
  }

  private Measurement measurement(String section, String name, String reference, String unit) {
    return measurements.computeIfAbsent(
        section + name,
        key ->
            new Measurement(section, name, reference, unit, new ArrayList<>(), new ArrayList<>()));
  }

  private static double allocation(IterationResult iteration) {
    Result<?> allocation = iteration.getSecondaryResults().get(ALLOCATION);
    if (allocation == null) {
      throw new IllegalStateException("The profiler of JMH did not report " + ALLOCATION + ".");
    }
    return allocation.getScore();
  }
}
