package io.github.xportka.client;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** SLF4J binding of the tests. It records lines of a thread on request and is silent otherwise. */
public final class CapturedLogging implements SLF4JServiceProvider {
  private static final ThreadLocal<@Nullable Capture> CAPTURE = new ThreadLocal<>();

  private final IMarkerFactory markers = new BasicMarkerFactory();

  private record Capture(String loggers, Queue<String> lines) {}

  /**
   * Returns the lines of loggers with a name prefix that the action logs on this thread, at the
   * finest level.
   */
  static List<String> linesOf(String loggers, Runnable action) {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    CAPTURE.set(new Capture(loggers, lines));
    try {
      action.run();
    } finally {
      CAPTURE.remove();
    }
    return List.copyOf(lines);
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return CapturingLogger::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return new NOPMDCAdapter();
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}

  private static final class CapturingLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    CapturingLogger(String name) {
      this.name = name;
    }

    private boolean isCaptured() {
      Capture running = CAPTURE.get();
      return running != null && name.startsWith(running.loggers);
    }

    @Override
    public boolean isTraceEnabled() {
      return isCaptured();
    }

    @Override
    public boolean isDebugEnabled() {
      return isCaptured();
    }

    @Override
    public boolean isInfoEnabled() {
      return isCaptured();
    }

    @Override
    public boolean isWarnEnabled() {
      return isCaptured();
    }

    @Override
    public boolean isErrorEnabled() {
      return isCaptured();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String message,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      Capture running = CAPTURE.get();
      if (running != null) {
        String line =
            level + " " + name + " " + MessageFormatter.basicArrayFormat(message, arguments);
        running.lines.add(thrown == null ? line : line + " " + Throwables.getStackTrace(thrown));
      }
    }
  }
}
