package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Subject.Kind.OPERATION;
import static io.github.xportka.openapi.change.Subject.Kind.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeReportTest {
  private static final List<Change> CHANGES =
      List.of(
          change(SCHEMA, "Parcel", "", "`zip` was added", Effect.COMPATIBLE),
          change(SCHEMA, "Parcel", "", "`city` was removed", Effect.BREAKING),
          change(OPERATION, "track", "POST /track", "infers: A.", Effect.EVIDENCE),
          change(OPERATION, "track", "POST /track", "lost x-paging `1`", Effect.BREAKING));

  @Test
  void tellsWhatBreaksFirst() throws IOException {
    AllowList allowed =
        AllowList.parse(
            """
            - schema: Parcel
              change: "`city` was removed"
              reason: No page has it.
            """,
            "allowed.yaml");

    assertThat(ChangeReport.markdown("Changes", "Since the release.", CHANGES, allowed))
        .isEqualTo(
            """
            # Changes

            Since the release.

            ## Breaking

            - operation `track` (POST /track)
              - lost x-paging `1`. **No reason is given.**
            - schema `Parcel`
              - `city` was removed. Allowed: No page has it.

            ## Compatible

            - schema `Parcel`
              - `zip` was added.

            ## Evidence

            - operation `track` (POST /track)
              - infers: A.
            """);
  }

  @Test
  void saysThatNothingChanged() throws IOException {
    AllowList nothing = AllowList.parse("[]", "allowed.yaml");

    assertThat(ChangeReport.markdown("Changes", "Since the release.", List.of(), nothing))
        .isEqualTo("# Changes\n\nSince the release.\n\nNo differences.\n");
  }

  private static Change change(
      Subject.Kind kind, String name, String context, String text, Effect effect) {
    return new Change(new Subject(kind, name), context, text, effect);
  }
}
