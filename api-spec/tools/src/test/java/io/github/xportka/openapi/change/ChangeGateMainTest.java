package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeGateMainTest {
  private static final String ENTRY =
      """
      - schema: Address
        change: '`city` was removed'
        reason: "%s"
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeBreakingContract() throws IOException {
    write("released.yaml", ContractFixture.released().toString());
    write("bundle.yaml", ContractFixture.edited("remove Address/properties/city").toString());
    write("allowed.yaml", "[]\n");
  }

  @Test
  void failsOnBreakingChangeWithoutReason() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run("check"))
        .withMessageContaining(
            """
            schema Address (sent by storeAddress; returned by listAddresses): `city` was removed \
            [breaking]
              Undo the change, or allow it in %s with a reason:
            %s"""
                .formatted(folder.resolve("allowed.yaml"), ENTRY.formatted("")));
  }

  @Test
  void passesBreakingChangeWithReason() throws IOException {
    write("allowed.yaml", ENTRY.formatted("The page does not have it."));

    assertThatCode(() -> run("check")).doesNotThrowAnyException();
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
        .contains("## Breaking", "  - `city` was removed. **A reason is missing.**");
  }

  @Test
  void rejectsUnknownAction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("print"))
        .withMessage("The action 'print' is unknown. Use report or check.");
  }

  @Test
  void rejectsMissingBundle() throws IOException {
    Files.delete(folder.resolve("bundle.yaml"));

    assertThatIOException()
        .isThrownBy(() -> run("check"))
        .withMessageEndingWith("does not exist. Run 'mvn -pl api-spec compile', which writes it.");
  }

  private void run(String... action) throws IOException {
    Stream<String> files =
        Stream.of("released.yaml", "bundle.yaml", "allowed.yaml")
            .map(name -> folder.resolve(name).toString());
    ChangeGateMain.main(Stream.concat(files, List.of(action).stream()).toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
