package io.github.xportka.receiver;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Lines that this package logs until the object is closed. */
final class CapturedLog extends Handler implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger("io.github.xportka.receiver");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  static CapturedLog start() {
    CapturedLog log = new CapturedLog();
    LOGGER.addHandler(log);
    LOGGER.setUseParentHandlers(false);
    return log;
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(new SimpleFormatter().format(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.setUseParentHandlers(true);
    LOGGER.removeHandler(this);
  }
}
