package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
  private static final Change REMOVED =
      new Change(
          Change.Kind.SCHEMA,
          "Parcel",
          "received in trackParcel",
          "`city` was removed",
          ChangeImpact.BREAKING);
  private static final Change ADDED =
      new Change(
          Change.Kind.OPERATION,
          "trackParcel",
          "POST /track",
          "was added",
          ChangeImpact.COMPATIBLE);
  private static final String ENTRY =
      """
      - change: "schema Parcel: `city` was removed"
        reason: "%s"
      """;

  @Test
  void showsEntryForBreakingChange() throws IOException {
    assertThat(list("[]").problems(List.of(REMOVED, ADDED)))
        .containsExactly(
            """
            schema Parcel: `city` was removed (received in trackParcel) [breaking]
              Undo the change, or write this with a reason in place of [] in allowed.yaml:
            """
                + ENTRY.formatted("").stripTrailing());
  }

  @Test
  void showsEntryForEndOfListWithEntries() throws IOException {
    AllowList list = list(ENTRY.formatted("Known.").replace("city", "street"));

    assertThat(list.problems(List.of(REMOVED)))
        .last()
        .asString()
        .contains("with a reason at the end of allowed.yaml:\n- change:");
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
        .containsExactly(
            "allowed.yaml: 'schema Parcel: `city` was removed' does not have a reason."
                + " Write why the change is acceptable.");
  }

  @Test
  void rejectsEntryForUnknownChange() throws IOException {
    assertThat(list(ENTRY.formatted("Old.")).problems(List.of(ADDED)))
        .containsExactly(
            "allowed.yaml: 'schema Parcel: `city` was removed' is not a breaking change, or is"
                + " listed twice. Delete the entry.");
  }

  @Test
  void rejectsDuplicateEntry() throws IOException {
    String entry = ENTRY.formatted("The page does not have it.");

    assertThat(list(entry + entry).problems(List.of(REMOVED)))
        .singleElement()
        .asString()
        .contains("is listed twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- change: was removed",
        "- reason: Unused.",
        "- change: was removed\n  raeson: Unused.\n  reason: Unused.",
        "- Parcel",
        "schema: Parcel",
        "[]\n- change: was removed\n  reason: Unused.",
        "- change: [was, removed]\n  reason: Unused.",
        "- \"schema"
      })
  void rejectsMalformedList(String yaml) {
    assertThatIOException()
        .isThrownBy(() -> list(yaml))
        .withMessageMatching("allowed.yaml:[1-3]: The file is not a list of entries .*")
        .withMessageEndingWith("Write [] for an empty list only: an entry replaces it.");
  }

  private static AllowList list(String yaml) throws IOException {
    return AllowList.parse(yaml, "allowed.yaml");
  }
}
