package io.github.xportka.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openjdk.jmh.Main;

/**
 * Runs JMH's command line with a temporary folder of its own.
 *
 * <p>JMH locks one file in {@code java.io.tmpdir} for as long as it runs, and a file of another
 * user's there stops it. The folder goes when the run ends.
 */
final class BenchmarkMain {
  private BenchmarkMain() {}

  public static void main(String[] args) throws IOException {
    Path temp = Files.createTempDirectory("xport-ka-benchmarks");
    // JMH leaves through System.exit when it fails.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temp)));
    System.setProperty("java.io.tmpdir", temp.toString());
    String[] forks = {"-jvmArgsPrepend", "\"-Djava.io.tmpdir=" + temp + "\""};
    Main.main(Stream.of(forks, args).flatMap(Stream::of).toArray(String[]::new));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("could not delete " + folder + ": " + e);
    }
  }
}
