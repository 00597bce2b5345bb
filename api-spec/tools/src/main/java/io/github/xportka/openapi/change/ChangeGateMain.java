package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Build step that compares a bundle with the released contract. It accepts breaking changes only if
 * they are allowed.
 */
final class ChangeGateMain {
  private final Path released;
  private final Path bundle;
  private final Path allowListFile;
  private final List<Change> changes;
  private final AllowList allowList;

  private ChangeGateMain(Path folder, Path bundle) throws IOException {
    this.released = folder.resolve("openapi.yaml");
    this.bundle = bundle;
    this.allowListFile = folder.resolve("allowed-changes.yaml");
    this.changes = DocumentComparison.compare(read(released), read(bundle));
    this.allowList = AllowList.read(allowListFile);
  }

  /**
   * Compares the contracts.
   *
   * @param arguments the folder with the contract of the last release and the allowed changes, the
   *     bundle of this build, and the action: {@code report} with the file for the report, {@code
   *     check}, or {@code release}, which makes the bundle the released contract
   * @throws IOException if a file cannot be read or written
   * @throws IllegalStateException if a breaking change is not allowed, or an entry of the
   *     allow-list is wrong
   */
  public static void main(String[] arguments) throws IOException {
    System.out.print(run(arguments));
  }

  /** Runs an action and returns its output. */
  static String run(String... arguments) throws IOException {
    ChangeGateMain gate = new ChangeGateMain(Path.of(arguments[0]), Path.of(arguments[1]));
    switch (arguments[2]) {
      case "report" -> Files.writeString(Path.of(arguments[3]), gate.report());
      case "check" -> gate.check();
      case "release" -> {
        return gate.release();
      }
      default ->
          throw new IllegalArgumentException(
              "The action '" + arguments[2] + "' is unknown. Use report, check or release.");
    }
    return "";
  }

  private static OpenApiDocument read(Path bundle) throws IOException {
    if (!Files.exists(bundle)) {
      throw new IOException(
          "The file %s does not exist. Run 'mvn -pl api-spec compile', which writes it."
              .formatted(bundle));
    }
    return OpenApiDocument.of(DocumentMapper.YAML.readTree(bundle.toFile()));
  }

  private String report() {
    return ChangeReport.markdown(changes, allowList);
  }

  private void check() {
    List<String> problems = allowList.problems(changes);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The contract has breaking changes that are not allowed, or the list of allowed changes"
              + " is wrong.\n\n"
              + String.join("\n\n", problems)
              + "\n");
    }
  }

  /** Replaces the released contract, empties the allow-list, and describes the changes. */
  private String release() throws IOException {
    check();
    Files.copy(bundle, released, StandardCopyOption.REPLACE_EXISTING);
    List<String> comments =
        Files.readAllLines(allowListFile).stream().takeWhile(line -> line.startsWith("#")).toList();
    Files.writeString(allowListFile, String.join("\n", comments) + "\n[]\n");
    return "The contract is released. Changes for CHANGELOG.md:\n\n" + report();
  }
}
