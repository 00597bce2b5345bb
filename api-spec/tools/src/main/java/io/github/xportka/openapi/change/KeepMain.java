package io.github.xportka.openapi.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Step of a release that makes today's spec the released contract and empties the list of allowed
 * changes. The changes and their reasons are printed for the changelog. A breaking change without a
 * reason is rejected.
 */
final class KeepMain {
  private static final String ALLOW_LIST = "allowed-changes.yaml";

  private KeepMain() {}

  /**
   * Copies the bundle to the released contract.
   *
   * @param arguments the bundle, and the folder of the released contract
   */
  public static void main(String[] arguments) throws IOException {
    Path bundle = Path.of(arguments[0]);
    if (!Files.exists(bundle)) {
      throw new IOException(bundle + " does not exist. Run mvn -pl api-spec compile first.");
    }
    Path released = Path.of(arguments[1]);
    String changes = changes(released, bundle);
    Files.copy(bundle, released.resolve(bundle.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    Path list = released.resolve(ALLOW_LIST);
    List<String> comments =
        Files.readAllLines(list).stream().takeWhile(line -> line.startsWith("#")).toList();
    Files.writeString(list, String.join("\n", comments) + "\n[]\n");
    System.out.println("The released contract is updated. For CHANGELOG.md:\n\n" + changes);
  }

  /** Returns the changes since the last release, each breaking one with its reason. */
  private static String changes(Path released, Path bundle) throws IOException {
    AllowList allowed = AllowList.read(released.resolve(ALLOW_LIST), ALLOW_LIST);
    List<Change> changes =
        SpecChanges.between(
            ChangesMain.read(released.resolve(bundle.getFileName())), ChangesMain.read(bundle));
    List<String> problems = allowed.problems(changes);
    if (!problems.isEmpty()) {
      throw new IOException(
          "The contract has breaking changes without a reason, so that it is not updated.\n\n"
              + String.join("\n\n", problems));
    }
    return ChangeReport.markdown(
        "Changes of the contract", "Compared with the last release.", changes, allowed);
  }
}
