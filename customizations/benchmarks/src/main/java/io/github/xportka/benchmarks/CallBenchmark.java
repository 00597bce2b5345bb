package io.github.xportka.benchmarks;

import io.github.xportka.benchmarks.call.Contender;
import io.github.xportka.benchmarks.call.MeasuredCall;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Signed call to a server in the same JVM. The runner sets mode, threads and iterations. */
@State(Scope.Benchmark)
public class CallBenchmark {
  private static final int FIRST_VERSION_WITH_VIRTUAL_THREADS = 21;

  @Param
  @SuppressWarnings("NullAway.Init") // JMH sets it before the set-up.
  Contender contender;

  @Param
  @SuppressWarnings("NullAway.Init")
  Workload workload;

  /** The callers on virtual threads. */
  @Param("1")
  int callers;

  /** The calls of each caller on a virtual thread. */
  @Param("1")
  int calls;

  @SuppressWarnings("NullAway.Init") // The set-up sets it.
  private StubServer server;

  @SuppressWarnings("NullAway.Init")
  private MeasuredCall call;

  /** Starts the server and opens the call. */
  @Setup
  public void start() throws IOException {
    server = StubServer.start(workload.request(), Workload.response(), received -> {});
    call = contender.open(server.url(), workload.request());
  }

  /** Closes the call and the server. */
  @TearDown
  public void stop() throws IOException {
    call.close();
    server.close();
  }

  /** Makes one call. */
  @Benchmark
  public Object call() throws Exception {
    return call.execute();
  }

  static boolean areVirtualThreadsSupported() {
    return Runtime.version().feature() >= FIRST_VERSION_WITH_VIRTUAL_THREADS;
  }

  /**
   * Makes the calls of all callers on virtual threads. They are not threads of JMH, which adds up
   * the rates of its threads: the rates of virtual threads on one processor are not simultaneous.
   */
  @Benchmark
  public void callOnVirtualThreads() throws Exception {
    // Java 17, for which this is compiled, does not have the method.
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      for (Future<?> caller :
          threads.invokeAll(Collections.nCopies(callers, this::callRepeatedly))) {
        caller.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private @Nullable Object callRepeatedly() throws Exception {
    for (int i = 0; i < calls; i++) {
      call.execute();
    }
    return null;
  }
}
