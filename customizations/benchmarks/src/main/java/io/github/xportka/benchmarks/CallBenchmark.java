package io.github.xportka.benchmarks;

import io.github.xportka.benchmarks.call.Contender;
import io.github.xportka.benchmarks.call.MeasuredCall;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Signed call to a server in the same JVM. The runner sets mode, threads and iterations. */
@State(Scope.Benchmark)
public class CallBenchmark {
  @Param
  @SuppressWarnings("NullAway.Init") // JMH sets it before the set-up.
  Contender contender;

  @Param
  @SuppressWarnings("NullAway.Init")
  Workload workload;

  @SuppressWarnings("NullAway.Init") // The set-up sets it.
  private StubServer server;

  @SuppressWarnings("NullAway.Init")
  private MeasuredCall call;

  /** Starts the server and opens the call. */
  @Setup
  public void start() throws IOException {
    server = StubServer.start(workload.request(), Workload.response());
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
}
