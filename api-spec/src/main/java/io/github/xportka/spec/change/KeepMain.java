package io.github.xportka.spec.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run on the day of a release: keeps today's contract as what the next changes are compared with.
 * The allowed changes are part of it from then on, so that the allow-lists are emptied.
 */
final class KeepMain {
  private static final String ALLOW_LIST = "allowed-changes.yaml";

  private KeepMain() {}

  /**
   * Keeps the contract.
   *
   * @param arguments today's bundle and the folder that keeps it; the folder of today's pacts and
   *     the one that keeps them
   */
  public static void main(String[] arguments) throws IOException {
    keep(List.of(written(Path.of(arguments[0]))), Path.of(arguments[1]));
    keep(pacts(Path.of(arguments[2])), Path.of(arguments[3]));
  }

  private static void keep(List<Path> files, Path folder) throws IOException {
    for (Path file : files) {
      Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Path list = folder.resolve(ALLOW_LIST);
    String comments;
    try (Stream<String> lines = Files.lines(list)) {
      comments = String.join("\n", lines.takeWhile(line -> line.startsWith("#")).toList());
    }
    Files.writeString(list, comments + "\n[]\n");
  }

  private static List<Path> pacts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(written(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path written(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + " is not there: run mvn verify first, which writes it.");
    }
    return path;
  }
}
