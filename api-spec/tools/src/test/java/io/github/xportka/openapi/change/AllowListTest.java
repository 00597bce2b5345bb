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
          new ChangeSubject(ChangeSubject.Kind.SCHEMA, "Parcel"),
          "returned by trackParcel",
          "`city` was removed",
          ChangeImpact.BREAKING);
  private static final Change ADDED =
      new Change(
          new ChangeSubject(ChangeSubject.Kind.OPERATION, "trackParcel"),
          "POST /track",
          "was added",
          ChangeImpact.COMPATIBLE);
  private static final String ENTRY =
      """
      - schema: Parcel
        change: '`city` was removed'
        reason: "%s"
      """;

  @Test
  void showsEntryForBreakingChange() throws IOException {
    assertThat(list("[]").problems(List.of(REMOVED, ADDED)))
        .containsExactly(
            """
            schema Parcel (returned by trackParcel): `city` was removed [breaking]
              Undo the change, or allow it in allowed.yaml with a reason:
            """
                + ENTRY.formatted("").stripTrailing());
  }

  @Test
  void allowsChangeWithReason() throws IOException {
    AllowList list = list(ENTRY.formatted("The page does not have it."));

    assertThat(list.problems(List.of(REMOVED, ADDED))).isEmpty();
    assertThat(list.reason(REMOVED)).contains("The page does not have it.");
    assertThat(list.reason(ADDED)).isEmpty();
  }

  @Test
  void rejectsEntryWithoutReason() throws IOException {
    assertThat(list(ENTRY.formatted(" ")).problems(List.of(REMOVED)))
        .hasSize(2)
        .contains(
            "allowed.yaml, entry 1: schema Parcel, '`city` was removed' does not have a reason."
                + " Write why the change is acceptable.");
  }

  @Test
  void rejectsEntryForUnknownChange() throws IOException {
    assertThat(list(ENTRY.formatted("Old.")).problems(List.of(ADDED)))
        .containsExactly(
            "allowed.yaml: schema Parcel, '`city` was removed' is not a breaking change. Delete"
                + " the entry.");
  }

  @Test
  void rejectsDuplicateEntry() throws IOException {
    String entry = ENTRY.formatted("The page does not have it.");

    assertThat(list(entry + entry).problems(List.of(REMOVED)))
        .containsExactly(
            "allowed.yaml, entry 2: schema Parcel, '`city` was removed' is listed twice. Delete"
                + " one entry.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- change: was removed\n  reason: Unused.",
        "- schema: Parcel\n  reason: Unused.",
        "- schema: Parcel\n  operation: trackParcel\n  change: was removed\n  reason: Unused.",
        "- schema: Parcel\n  change: was removed\n  raeson: Unused.\n  reason: Unused.",
        "- Parcel"
      })
  void rejectsMalformedEntry(String yaml) throws IOException {
    assertThat(list(yaml).problems(List.of()))
        .containsExactly(
            "allowed.yaml, entry 1: The entry is not an allowed change. Write the kind and the name"
                + " of the subject, for example 'schema: UserAddress', then change and reason, and"
                + " nothing else.");
  }

  @Test
  void rejectsContentThatIsNotList() throws IOException {
    assertThat(list("schema: Parcel").problems(List.of()))
        .containsExactly(
            "allowed.yaml: The content is not a list. Begin each entry with a hyphen, or write"
                + " [].");
  }

  @Test
  void rejectsInvalidYaml() {
    assertThatIOException()
        .isThrownBy(() -> list("- \"schema"))
        .withMessageContaining("allowed.yaml: The text is not valid YAML");
  }

  @Test
  void rejectsMissingFile() {
    assertThatIOException()
        .isThrownBy(() -> AllowList.read(Path.of("missing.yaml")))
        .withMessage("The file missing.yaml does not exist. Restore it, or write [] into it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# Comment.\n", "# Comment.\n[]\n"})
  void acceptsEmptyList(String yaml) throws IOException {
    assertThat(list(yaml).problems(List.of(ADDED))).isEmpty();
  }

  private static AllowList list(String yaml) throws IOException {
    return AllowList.parse(yaml, "allowed.yaml");
  }
}
