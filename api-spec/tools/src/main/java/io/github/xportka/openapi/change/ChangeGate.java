package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Gate that compares a bundle with the released contract and accepts breaking changes only if they
 * are allowed.
 */
final class ChangeGate {
  private final List<Change> changes;
  private final AllowList allowList;

  private ChangeGate(List<Change> changes, AllowList allowList) {
    this.changes = changes;
    this.allowList = allowList;
  }

  /**
   * Compares two bundles.
   *
   * @param released the bundle of the last release, or the baseline before the first release
   * @param bundle the bundle of this build
   * @param allowList the file with the allowed changes
   * @throws IOException if a file cannot be read
   */
  static ChangeGate compare(Path released, Path bundle, Path allowList) throws IOException {
    return new ChangeGate(
        DocumentComparison.compare(read(released), read(bundle)), AllowList.read(allowList));
  }

  private static OpenApiDocument read(Path bundle) throws IOException {
    if (!Files.exists(bundle)) {
      throw new IOException(
          "The file "
              + bundle
              + " does not exist. Run 'mvn -pl api-spec compile', which writes it.");
    }
    return OpenApiDocument.of(DocumentMapper.YAML.readTree(bundle.toFile()));
  }

  /**
   * Checks the changes.
   *
   * @throws IllegalStateException if a breaking change is not allowed, or an entry of the
   *     allow-list is wrong
   */
  void check() {
    List<String> problems = allowList.problems(changes);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The contract has breaking changes that are not allowed, or the list of allowed changes"
              + " is wrong.\n\n"
              + String.join("\n\n", problems)
              + "\n");
    }
  }

  /** Returns the report in Markdown. */
  String report() {
    return ChangeReport.markdown(changes, allowList);
  }
}
