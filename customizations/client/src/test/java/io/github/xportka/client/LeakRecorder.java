package io.github.xportka.client;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Recorder of all logs at the finest level, of the events of a client, and of observations. */
final class LeakRecorder extends Handler
    implements XportListener, ObservationHandler<Observation.Context> {
  /** Logger of the JDK's HTTP client, which logs URLs; the Javadoc of the transport says so. */
  private static final String DOCUMENTED_LEAK = "jdk.internal.httpclient.debug";

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final SimpleFormatter formatter = new SimpleFormatter();

  /** Records everything during a call, and returns its failure, or null for a success. */
  @Nullable Throwable failureOf(ThrowingCallable call) {
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    root.addHandler(this);
    root.setLevel(Level.ALL);
    try {
      lines.addAll(CapturedLogging.linesOf("", () -> failure.set(catchThrowable(call))));
    } finally {
      root.setLevel(level);
      root.removeHandler(this);
    }
    return failure.get();
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord record) {
    if (!DOCUMENTED_LEAK.equals(record.getLoggerName())) {
      lines.add(formatter.format(record));
    }
  }

  @Override
  public void flush() {
    // nothing is buffered
  }

  @Override
  public void close() {
    // nothing is open
  }

  @Override
  public void callStarted(CallStarted event) {
    lines.add(event.toString());
  }

  @Override
  public void attemptFinished(AttemptFinished event) {
    lines.add(event.toString());
  }

  @Override
  public void callFinished(CallFinished event) {
    lines.add(event.toString());
  }

  @Override
  public void onEvent(Observation.Event event, Observation.Context context) {
    lines.add(event.toString());
  }

  @Override
  public void onStop(Observation.Context context) {
    lines.add(context.getName() + context.getContextualName() + context.getAllKeyValues());
    lines.add(String.valueOf(context.getError()));
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return true;
  }
}
