package io.github.xportka.openapi.change;

import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Build step that compares a bundle with the released contract. It accepts breaking changes only if
 * they are allowed.
 */
final class ChangeGateMain {
  private ChangeGateMain() {}

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
    Path released = Path.of(arguments[0], "openapi.yaml");
    Path allowed = Path.of(arguments[0], "allowed-changes.yaml");
    Path bundle = Path.of(arguments[1]);
    List<Change> changes = DocumentComparison.compare(document(released), document(bundle));
    AllowList allowList = AllowList.parse(text(allowed), allowed.toString());
    String report = ChangeReport.markdown(changes, allowList);
    switch (arguments[2]) {
      case "report" -> Files.writeString(Path.of(arguments[3]), report);
      case "check" -> check(changes, allowList);
      case "release" -> {
        check(changes, allowList);
        Files.copy(bundle, released, StandardCopyOption.REPLACE_EXISTING);
        clear(allowed);
        return "The contract is released. Changes for CHANGELOG.md:\n\n" + report;
      }
      default ->
          throw new IllegalArgumentException(
              "The action '" + arguments[2] + "' is unknown. Use report, check or release.");
    }
    return "";
  }

  private static OpenApiDocument document(Path file) throws IOException {
    return OpenApiDocument.of(DocumentMapper.YAML.readTree(text(file)));
  }

  private static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          "The file "
              + file
              + " does not exist. Restore it, or run 'mvn -pl api-spec compile' for the bundle.");
    }
    return Files.readString(file);
  }

  private static void check(List<Change> changes, AllowList allowList) {
    List<String> problems = allowList.problems(changes);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The contract has breaking changes that are not allowed, or the list of allowed changes"
              + " is wrong.\n\n"
              + String.join("\n\n", problems)
              + "\n");
    }
  }

  /** Writes an empty list into a file. The comments at its beginning stay. */
  private static void clear(Path file) throws IOException {
    Stream<String> comments = text(file).lines().takeWhile(line -> line.startsWith("#"));
    Files.writeString(file, comments.collect(joining("\n")) + "\n[]\n");
  }
}
