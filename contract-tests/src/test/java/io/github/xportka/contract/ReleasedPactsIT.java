package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.change.AllowList;
import io.github.xportka.openapi.change.Change;
import io.github.xportka.openapi.change.ChangeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The gate: nothing that the kept pacts check goes unchecked unless somebody has given a reason.
 */
class ReleasedPactsIT {
  private static final Path KEPT = Path.of("src", "released");

  private static final List<Change> CHANGES =
      PactChanges.between(PactFile.everythingIn(KEPT), PactFile.everythingIn(PactFile.folder()));

  @Test
  void takesNothingFromThePactsWithoutAReason() throws IOException {
    List<String> problems = allowList().problems(CHANGES);

    assertThat(problems)
        .withFailMessage(() -> "The pacts check less.\n\n" + String.join("\n\n", problems) + "\n")
        .isEmpty();
  }

  @Test
  void writesDownWhatChanged() throws IOException {
    Path report = PactFile.folder().resolveSibling("pact-changes.md");

    Files.writeString(
        report,
        ChangeReport.markdown(
            "Changes of the pacts",
            "Today's pacts, compared with what was kept: at the last release or, before the"
                + " first one, as its baseline.",
            CHANGES,
            allowList()));

    assertThat(report).content().contains(CHANGES.isEmpty() ? "No differences." : "## ");
  }

  private static AllowList allowList() throws IOException {
    return AllowList.read(
        KEPT.resolve("allowed-changes.yaml"), "contract-tests/src/released/allowed-changes.yaml");
  }
}
