package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Command that runs all benchmarks, prints a Markdown table and writes a JSON file. */
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
    try {
      run(List.of(arguments), out);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Runs the command.
   *
   * @throws IllegalArgumentException if an argument is unknown, or the file cannot be written
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
    requireWritable(json);
    // The lock is a file in the folder for temporary files, where another user or build stops JMH.
    System.setProperty("jmh.ignoreLock", "true");
    List<Measurement> measurements = new BenchmarkRun(length, out).execute();
    ResultFile results = ResultFile.of(measurements);
    out.printf("%nCommand: `java -jar benchmarks.jar`. %s%n%n", results.machine().sentence());
    out.print(new ResultTable(measurements).text());
    results.write(json);
    out.println("Samples: " + json.toAbsolutePath());
  }

  /** Checks the file before the run, whose samples would be lost. */
  private static void requireWritable(Path json) {
    Path folder = json.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(json)) {
      throw new IllegalArgumentException(
          json + " cannot be written. Give a file in a writable folder with --json.");
    }
  }
}
