package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.SettingsFile;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Help.Ansi;

/** Entry point of the command line. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PipeTolerantOutputStream stdout =
        new PipeTolerantOutputStream(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(new BufferedOutputStream(stdout), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    boolean styles = Ansi.AUTO.enabled();
    // With this value, picocli tells whether there is a terminal, whatever NO_COLOR says.
    System.setProperty("picocli.ansi", "tty");
    boolean terminal = Ansi.AUTO.enabled();
    int exitCode =
        XportCommand.run(
            new CommandContext(
                System.getenv(),
                System.in,
                out,
                err,
                Clock.systemUTC(),
                // Rounded up, so that the interval is not shorter than required.
                duration -> Thread.sleep(duration.toMillis() + 1),
                new SettingsFile(),
                terminal,
                styles,
                Main::untilStopped),
            arguments);
    out.flush();
    String problem = stdout.problem();
    if (problem != null) {
      err.println("xport: The output cannot be written: " + problem + ".");
      exitCode = ExitCode.FAILED;
    }
    System.exit(exitCode);
  }

  /** Waits for the end of the process, and then runs an action. */
  private static void untilStopped(Runnable close) {
    Runtime.getRuntime().addShutdownHook(new Thread(close, "xport-stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
