package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
  private static final Change REMOVED =
      new Change(
          new Subject(Subject.Kind.SCHEMA, "Parcel"),
          "answers trackParcel",
          "`city` was removed",
          Effect.BREAKING);
  private static final Change ADDED =
      new Change(
          new Subject(Subject.Kind.OPERATION, "trackParcel"),
          "POST /track",
          "was added",
          Effect.COMPATIBLE);
  private static final String ENTRY =
      """
      - schema: "Parcel"
        change: "`city` was removed"
        reason: "%s"
      """;

  @Test
  void showsTheEntryForWhatBreaksWithoutAReason() throws IOException {
    assertThat(list("[]").problems(List.of(REMOVED, ADDED)))
        .containsExactly(
            """
            schema Parcel (answers trackParcel): `city` was removed [breaking]
              Undo it, or allow it in allowed.yaml, with a reason:
            """
                + ENTRY.formatted("").stripTrailing());
  }

  @Test
  void takesWhatHasAReason() throws IOException {
    AllowList list = list(ENTRY.formatted("The page no longer has it."));

    assertThat(list.problems(List.of(REMOVED, ADDED))).isEmpty();
    assertThat(list.reason(REMOVED)).contains("The page no longer has it.");
    assertThat(list.reason(ADDED)).isEmpty();
  }

  @Test
  void refusesAnEntryWithoutAReason() throws IOException {
    assertThat(list(ENTRY.formatted(" ")).problems(List.of(REMOVED)))
        .hasSize(2)
        .contains(
            "allowed.yaml, entry 1: schema Parcel, '`city` was removed', has no reason. Say why it"
                + " may be.");
  }

  @Test
  void refusesAnEntryForWhatHasNotChanged() throws IOException {
    assertThat(list(ENTRY.formatted("Old.")).problems(List.of(ADDED)))
        .containsExactly(
            "allowed.yaml: schema Parcel, '`city` was removed', is no change that needs a reason."
                + " Delete the entry.");
  }

  @Test
  void refusesAnEntryThatIsThereTwice() throws IOException {
    String entry = ENTRY.formatted("So it is.");

    assertThat(list(entry + entry).problems(List.of(REMOVED)))
        .containsExactly(
            "allowed.yaml, entry 2: schema Parcel, '`city` was removed', is there twice. Delete"
                + " one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- change: was removed\n  reason: So it is.",
        "- schema: Parcel\n  reason: So it is.",
        "- schema: Parcel\n  operation: trackParcel\n  change: was removed\n  reason: So it is.",
        "- schema: Parcel\n  change: was removed\n  raeson: So it is.\n  reason: So it is.",
        "- Parcel"
      })
  void refusesAnEntryThatIsNone(String yaml) throws IOException {
    assertThat(list(yaml).problems(List.of()))
        .containsExactly(
            "allowed.yaml, entry 1: is no allowed change. Write what changed, such as operation or"
                + " schema, then change and reason, and nothing else.");
  }

  @Test
  void refusesWhatIsNoList() throws IOException {
    assertThat(list("schema: Parcel").problems(List.of()))
        .containsExactly("allowed.yaml: is no list. Begin each entry with a hyphen, or write [].");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThatIOException()
        .isThrownBy(() -> list("- \"schema"))
        .withMessageContaining("allowed.yaml: is no YAML");
  }

  @Test
  void asksForAListThatIsNotThere() {
    assertThatIOException()
        .isThrownBy(() -> AllowList.read(Path.of("target", "no-such.yaml"), "allowed.yaml"))
        .withMessage("allowed.yaml: is not there. Restore it, or write [] into it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# Nothing yet.\n", "# Nothing yet.\n[]\n"})
  void mayBeEmpty(String yaml) throws IOException {
    assertThat(list(yaml).problems(List.of(ADDED))).isEmpty();
  }

  private static AllowList list(String yaml) throws IOException {
    return AllowList.parse(yaml, "allowed.yaml");
  }
}
