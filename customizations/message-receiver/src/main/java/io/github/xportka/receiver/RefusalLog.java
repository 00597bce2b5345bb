package io.github.xportka.receiver;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log of refused pushes. Every program that knows the callback URL can cause refusals, so their
 * lines are limited. Each outcome has its own limit: forged pushes do not hide a failing store.
 */
final class RefusalLog implements AutoCloseable {
  static final int MOST_LINES_A_MINUTE = 20;

  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

  private final Clock clock;
  private final Map<PushOutcome, Minute> minutes = new EnumMap<>(PushOutcome.class);

  /** Refusals with one outcome in one minute. */
  private static final class Minute {
    private final Instant start;
    private int refusals;

    Minute(Instant start) {
      this.start = start;
    }
  }

  RefusalLog(Clock clock) {
    this.clock = clock;
  }

  /** Writes a line, unless the minute already has many. */
  void write(PushRefusedException refusal) {
    if (isWritten(refusal.outcome())) {
      LOG.warn("HTTP {}: {}", refusal.outcome().status(), refusal.getMessage());
    }
  }

  /** Writes a line and where an exception occurred, unless the minute already has many. */
  void write(PushRefusedException refusal, Throwable cause) {
    if (isWritten(refusal.outcome())) {
      LOG.error(
          "HTTP {}: {}",
          refusal.outcome().status(),
          refusal.getMessage(),
          LoggedException.withoutMessages(cause));
    }
  }

  private synchronized boolean isWritten(PushOutcome outcome) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Minute minute = minutes.get(outcome);
    if (minute == null || !minute.start.equals(start)) {
      writeCount(outcome, minute);
      minute = new Minute(start);
      minutes.put(outcome, minute);
    }
    minute.refusals++;
    return minute.refusals <= MOST_LINES_A_MINUTE;
  }

  private static void writeCount(PushOutcome outcome, @Nullable Minute minute) {
    if (minute != null && minute.refusals > MOST_LINES_A_MINUTE) {
      LOG.warn(
          "HTTP {}: The push {}. {} such lines since {} are omitted, the limit is {} in a minute.",
          outcome.status(),
          outcome.description(),
          minute.refusals - MOST_LINES_A_MINUTE,
          minute.start,
          MOST_LINES_A_MINUTE);
    }
  }

  /** Writes the counts of the last minute. A second call has no effect. */
  @Override
  public synchronized void close() {
    minutes.forEach(RefusalLog::writeCount);
    minutes.clear();
  }
}
