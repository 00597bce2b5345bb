package io.github.xportka.openapi.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Release step that makes the current contract the baseline of future changes. It prints the
 * changes for the changelog and empties the list of allowed changes.
 */
final class ReleaseMain {
  private ReleaseMain() {}

  /**
   * Replaces the released contract and prints the changes.
   *
   * @param arguments the current bundle, and the folder of the released contract
   * @throws IOException if a file cannot be read or written
   * @throws IllegalStateException if a breaking change is not allowed. The files stay as they are
   */
  public static void main(String[] arguments) throws IOException {
    String report = release(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println("The contract is released. Changes for CHANGELOG.md:\n\n" + report);
  }

  /** Replaces the released contract and returns the report of the changes. */
  static String release(Path bundle, Path folder) throws IOException {
    Path released = folder.resolve("openapi.yaml");
    Path allowList = folder.resolve("allowed-changes.yaml");
    ChangeGate gate = ChangeGate.compare(released, bundle, allowList);
    gate.check();
    Files.copy(bundle, released, StandardCopyOption.REPLACE_EXISTING);
    List<String> comments =
        Files.readAllLines(allowList).stream().takeWhile(line -> line.startsWith("#")).toList();
    Files.writeString(allowList, String.join("\n", comments) + "\n[]\n");
    return gate.report();
  }
}
