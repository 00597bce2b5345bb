package io.github.xportka.benchmarks;

import io.github.xportka.benchmarks.call.MeasuredCall;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measurement of callers on virtual threads. JMH adds up the rates of its threads, but virtual
 * threads of one processor run one after the other, so that their rates are not simultaneous.
 */
final class VirtualThreads {
  private static final int FIRST_VERSION = 21;

  private VirtualThreads() {}

  /**
   * Sample of one measurement.
   *
   * @param rate the calls in a second
   * @param bytes the allocated bytes of a call
   */
  record Sample(double rate, double bytes) {}

  static boolean areSupported() {
    return Runtime.version().feature() >= FIRST_VERSION;
  }

  /** Repeats a call on several threads for some time. */
  static Sample measure(MeasuredCall call, int callers, long millis) throws Exception {
    ExecutorService threads = executor();
    try {
      long allocated = allocatedBytes();
      long start = System.nanoTime();
      long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
      long calls = 0;
      for (Future<Long> caller :
          threads.invokeAll(Collections.nCopies(callers, callUntil(end, call)))) {
        calls += caller.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Sample(calls / seconds, (double) (allocatedBytes() - allocated) / calls);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Long> callUntil(long end, MeasuredCall call) {
    return () -> {
      long calls = 0;
      do {
        call.execute();
        calls++;
      } while (System.nanoTime() < end);
      return calls;
    };
  }

  // Java 17, for which this is compiled, does not have the two methods.

  private static ExecutorService executor() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  private static long allocatedBytes() throws ReflectiveOperationException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return (Long)
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getTotalThreadAllocatedBytes")
            .invoke(threads);
  }
}
