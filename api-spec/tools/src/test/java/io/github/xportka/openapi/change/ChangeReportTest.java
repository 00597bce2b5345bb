package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Change.Kind.OPERATION;
import static io.github.xportka.openapi.change.Change.Kind.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeReportTest {
  private static final List<Change> CHANGES =
      List.of(
          new Change(
              OPERATION,
              "track",
              "POST /track",
              "inferred now contains `A.`",
              ChangeImpact.EVIDENCE),
          new Change(OPERATION, "track", "POST /track", "was removed", ChangeImpact.BREAKING),
          new Change(SCHEMA, "Parcel", "", "`zip` was added", ChangeImpact.COMPATIBLE),
          new Change(SCHEMA, "Parcel", "", "`city` was removed", ChangeImpact.BREAKING));

  @Test
  void groupsChangesByImpact() throws IOException {
    AllowList allowList =
        AllowList.parse(
            """
            - change: "schema Parcel: `city` was removed"
              reason: The page does not have it.
            """,
            "allowed.yaml");

    assertThat(ChangeReport.markdown(CHANGES, allowList))
        .isEqualTo(
            """
            # Changes of the contract

            The current spec, compared with the last release or, before the first release, with its \
            baseline.

            ## Breaking

            - operation track: was removed (POST /track). **A reason is missing.**
            - schema Parcel: `city` was removed. Allowed: The page does not have it.

            ## Compatible

            - schema Parcel: `zip` was added.

            ## Evidence

            - operation track: inferred now contains `A.` (POST /track).
            """);
  }

  @Test
  void reportsNoDifferences() throws IOException {
    AllowList allowList = AllowList.parse("[]", "allowed.yaml");

    assertThat(ChangeReport.markdown(List.of(), allowList)).endsWith("\n\nNo differences.\n");
  }
}
