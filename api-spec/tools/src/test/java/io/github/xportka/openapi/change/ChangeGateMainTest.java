package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeGateMainTest {
  private static final String ENTRY =
      """
      # Why.
      # And how.
      - change: "schema Address: `city` was removed"
        reason: "%s"
      """;

  @TempDir Path folder;
  private final String released = ContractFixture.released().toString();
  private final String changed =
      ContractFixture.edited("remove Address/properties/city").toString();

  @BeforeEach
  void writeBreakingContract() throws IOException {
    write("openapi.yaml", released);
    write("bundle.yaml", changed);
    write("allowed-changes.yaml", "[]\n");
  }

  @Test
  void failsOnBreakingChangeWithoutReason() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run("check"))
        .withMessageContaining(
            """
            schema Address: `city` was removed (sent in storeAddress; received in listAddresses) \
            [breaking]
              Undo the change, or write this with a reason in place of [] in %s:
            - change: "schema Address: `city` was removed"
              reason: ""
            """
                .formatted(folder.resolve("allowed-changes.yaml")));
  }

  @Test
  void passesCompatibleChange() throws IOException {
    write(
        "bundle.yaml",
        ContractFixture.edited("set Address/properties/zip {type: string}").toString());

    assertThatCode(() -> run("check")).doesNotThrowAnyException();
  }

  @Test
  void reportsWithoutFailing() throws IOException {
    run("report", folder.resolve("report.md").toString());

    assertThat(folder.resolve("report.md"))
        .content()
        .contains(
            "## Breaking",
            "- schema Address: `city` was removed (sent in storeAddress; received in"
                + " listAddresses). **A reason is missing.**");
  }

  @Test
  void replacesReleasedContractAndEmptiesAllowList() throws IOException {
    write("allowed-changes.yaml", ENTRY.formatted("The page does not have it."));

    assertThat(run("release"))
        .contains(
            "schema Address: `city` was removed (sent in storeAddress; received in listAddresses)."
                + " Allowed: The page does not have it.");
    assertThat(folder.resolve("openapi.yaml")).hasContent(changed);
    assertThat(folder.resolve("allowed-changes.yaml")).hasContent("# Why.\n# And how.\n[]\n");
  }

  @Test
  void keepsReleasedContractOnBreakingChange() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run("release"))
        .withMessageContaining("`city` was removed (sent in storeAddress");
    assertThat(folder.resolve("openapi.yaml")).hasContent(released);
  }

  @Test
  void rejectsUnknownAction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("print"))
        .withMessage("The action 'print' is unknown. Use report, check or release.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "bundle.yaml", "allowed-changes.yaml"})
  void rejectsMissingFile(String name) throws IOException {
    Files.delete(folder.resolve(name));

    assertThatIOException()
        .isThrownBy(() -> run("check"))
        .withMessage(
            "The file %s does not exist. Restore it, or run 'mvn -pl api-spec compile' for the"
                + " bundle.",
            folder.resolve(name));
  }

  private String run(String... action) throws IOException {
    Stream<String> files = Stream.of(folder, folder.resolve("bundle.yaml")).map(Path::toString);
    return ChangeGateMain.run(Stream.concat(files, Stream.of(action)).toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
