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
    List<Path> bundle = List.of(written(Path.of(arguments[0])));
    List<Path> pacts = pacts(written(Path.of(arguments[2])));
    keep(bundle, Path.of(arguments[1]));
    Path kept = Path.of(arguments[3]);
    for (Path old : pacts(kept)) {
      Files.delete(old);
    }
    keep(pacts, kept);
  }

  private static void keep(List<Path> files, Path folder) throws IOException {
    for (Path file : files) {
      Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Path list = folder.resolve(ALLOW_LIST);
    List<String> comments =
        Files.readAllLines(list).stream().takeWhile(line -> line.startsWith("#")).toList();
    Files.writeString(list, String.join("\n", comments) + "\n[]\n");
  }

  private static List<Path> pacts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
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
