package io.github.xportka.openapi.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run on the day of a release: keeps today's contract as what the next changes are compared with.
 * The allowed changes are part of it from then on, so that the allow-lists are emptied; what they
 * were, and why, is printed for the changelog. A contract that breaks without a reason is not kept.
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
    Path released = Path.of(arguments[1]);
    String changes = changes(released, bundle.get(0));
    keep(bundle, released);
    Path kept = Path.of(arguments[3]);
    for (Path old : pacts(kept)) {
      Files.delete(old);
    }
    keep(pacts, kept);
    System.out.println("Kept. For CHANGELOG.md:\n\n" + changes);
  }

  /** What is new since the last release; all that breaks has its reason. */
  private static String changes(Path released, Path bundle) throws IOException {
    AllowList allowed = AllowList.read(released.resolve(ALLOW_LIST), ALLOW_LIST);
    List<Change> changes =
        SpecChanges.between(
            ChangesMain.read(released.resolve(bundle.getFileName())), ChangesMain.read(bundle));
    List<String> problems = allowed.problems(changes);
    if (!problems.isEmpty()) {
      throw new IOException(
          "The contract breaks, nothing is kept.\n\n" + String.join("\n\n", problems));
    }
    return ChangeReport.markdown(
        "Changes of the contract", "Compared with the last release.", changes, allowed);
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
