package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Help.Ansi;

/** Runs the command line in a process of its own. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    StandardOutput stdout = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(stdout, false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int exitCode =
        Xport.run(
            new Surroundings(
                System.getenv(),
                System.in,
                out,
                err,
                Clock.systemUTC(),
                Ansi.AUTO.enabled(),
                Main::untilStopped),
            arguments);
    out.flush();
    String problem = stdout.problem();
    if (problem != null) {
      err.println("xport: The output could not be written: " + problem + ".");
      exitCode = ExitCode.FAILED;
    }
    System.exit(exitCode);
  }

  /** Waits until the process is told to stop, and then has things put in order. */
  private static void untilStopped(Runnable close) {
    Runtime.getRuntime().addShutdownHook(new Thread(close, "xport-stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
