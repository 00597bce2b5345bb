package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command that runs all benchmarks, prints a Markdown table and writes a JSON file.
 *
 * <p>JMH locks a file in {@code java.io.tmpdir}, and a file of another user stops it there. So each
 * run has its own temporary folder.
 */
final class BenchmarkMain {
  private static final String USAGE =
      """
      Usage: java -jar benchmarks.jar [--quick] [--json FILE]

        --quick      checks in seconds that all benchmarks run; the figures mean nothing
        --json FILE  writes the samples to this file; default: benchmarks.json
        --help       shows this text

      The full run takes about 11 minutes. Stop other processes first. For steady times, run
      client and server on one processor: taskset -c 0 java -jar benchmarks.jar
      Callers on virtual threads are measured on Java 21 and later.
      """;

  private BenchmarkMain() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    if (List.of(arguments).contains("--help")) {
      out.print(USAGE);
      return;
    }
    Path temp = Files.createTempDirectory("xport-ka-benchmarks");
    // JMH may leave through System.exit.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temp)));
    System.setProperty("java.io.tmpdir", temp.toString());
    run(List.of(arguments), out);
  }

  /**
   * Runs the command.
   *
   * @throws IllegalArgumentException if an argument is unknown
   */
  static void run(List<String> arguments, PrintStream out) throws Exception {
    RunLength length = RunLength.FULL;
    Path json = Path.of("benchmarks.json");
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--quick")) {
        length = RunLength.QUICK;
      } else if (argument.equals("--json") && i + 1 < arguments.size()) {
        i++;
        json = Path.of(arguments.get(i));
      } else {
        throw new IllegalArgumentException(
            "The argument '" + argument + "' is unknown or has no value.\n\n" + USAGE);
      }
    }
    List<Measurement> measurements = new BenchmarkRun(length, out).execute();
    Machine machine = Machine.current();
    out.printf("%nCommand: `java -jar benchmarks.jar`. %s%n%n", machine.sentence());
    out.print(new ResultTable(measurements).text());
    ResultFile.write(json, machine, measurements);
    out.println("Samples: " + json.toAbsolutePath());
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("The folder " + folder + " was not deleted: " + e);
    }
  }
}
