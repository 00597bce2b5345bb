package io.github.xportka.receiver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Comparison of accepted and handed over messages.
 *
 * @param accepted number of accepted messages
 * @param lost number of accepted messages that were not handed over
 * @param repeated number of hand-overs after the first one of a message
 */
record HandOverCount(int accepted, int lost, int repeated) {
  private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();

  /** Waits until the journal is complete, or the time has passed. */
  static HandOverCount of(Set<Integer> accepted, Path journal, Duration longest)
      throws IOException {
    long begin = System.nanoTime();
    HandOverCount count = count(accepted, journal);
    while (count.lost > 0 && System.nanoTime() - begin < longest.toNanos()) {
      LockSupport.parkNanos(POLL_NANOS);
      count = count(accepted, journal);
    }
    return count;
  }

  private static HandOverCount count(Set<Integer> accepted, Path journal) throws IOException {
    Map<String, Integer> times = new HashMap<>();
    for (String order : Journal.read(journal)) {
      times.merge(order, 1, Integer::sum);
    }
    int lost =
        (int) accepted.stream().filter(order -> !times.containsKey(order.toString())).count();
    int repeated = times.values().stream().mapToInt(n -> n - 1).sum();
    return new HandOverCount(accepted.size(), lost, repeated);
  }
}
