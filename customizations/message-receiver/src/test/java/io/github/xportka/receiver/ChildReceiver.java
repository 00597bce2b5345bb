package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/** Handle of a {@link ReceiverProcess}. */
final class ChildReceiver implements AutoCloseable {
  /** On a busy machine, the scheduler logs that two processes took over the same task. */
  private static final Path ERRORS = Path.of("target", "receiver-process.log");

  private final Process process;
  private final int port;

  private ChildReceiver(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static ChildReceiver start(String database, Path journal, Duration flush, Duration takeOver)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=4",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dsun.net.httpserver.maxIdleConnections=1000",
                "-cp",
                System.getProperty("java.class.path"),
                ReceiverProcess.class.getName(),
                database,
                journal.toString(),
                Long.toString(flush.toMillis()),
                Long.toString(takeOver.toMillis()))
            .redirectError(Redirect.appendTo(ERRORS.toFile()))
            .start();
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    if (line == null) {
      throw new IOException("The receiver process ended before it was ready. Read " + ERRORS + ".");
    }
    return new ChildReceiver(process, Integer.parseInt(line));
  }

  int port() {
    return port;
  }

  /** Ends the process without any chance to clean up. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
