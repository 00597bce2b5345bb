package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepMainTest {
  private static final String OLD =
      "{openapi: 3.0.3, paths: {}, components: {schemas: {A: {type: object}}}}\n";
  private static final String NEW = "{openapi: 3.0.3, paths: {}, components: {schemas: {}}}\n";
  private static final String ALLOWED =
      "- schema: A\n  change: was removed\n  reason: No operation uses it.\n";

  @TempDir Path folder;

  @BeforeEach
  void build() throws IOException {
    write("target/openapi.yaml", NEW);
    write("released/openapi.yaml", OLD);
    write("released/allowed-changes.yaml", "# Why.\n# And how.\n" + ALLOWED);
  }

  @Test
  void replacesReleasedBundle() throws IOException {
    keep();

    assertThat(folder.resolve("released/openapi.yaml")).hasContent(NEW);
  }

  @Test
  void emptiesAllowList() throws IOException {
    keep();

    assertThat(folder.resolve("released/allowed-changes.yaml"))
        .hasContent("# Why.\n# And how.\n[]\n");
  }

  @Test
  void rejectsBreakingChangeWithoutReason() throws IOException {
    write("released/allowed-changes.yaml", "[]\n");

    assertThatIOException()
        .isThrownBy(this::keep)
        .withMessageStartingWith("The contract has breaking changes without a reason")
        .withMessageContaining("schema A");
    assertThat(folder.resolve("released/openapi.yaml")).hasContent(OLD);
  }

  @Test
  void rejectsMissingBundle() throws IOException {
    Files.delete(folder.resolve("target/openapi.yaml"));

    assertThatIOException()
        .isThrownBy(this::keep)
        .withMessageEndingWith("openapi.yaml does not exist. Run mvn -pl api-spec compile first.");
    assertThat(folder.resolve("released/openapi.yaml")).hasContent(OLD);
  }

  private void keep() throws IOException {
    KeepMain.main(
        new String[] {
          folder.resolve("target/openapi.yaml").toString(), folder.resolve("released").toString()
        });
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
