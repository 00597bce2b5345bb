package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseMainTest {
  private static final String OLD =
      "{openapi: 3.0.3, paths: {}, components: {schemas: {A: {type: object}}}}\n";
  private static final String NEW = "{openapi: 3.0.3, paths: {}, components: {schemas: {}}}\n";

  @TempDir Path folder;

  @BeforeEach
  void writeContract() throws IOException {
    Files.writeString(folder.resolve("bundle.yaml"), NEW);
    Files.createDirectory(folder.resolve("released"));
    Files.writeString(released("openapi.yaml"), OLD);
    Files.writeString(
        released("allowed-changes.yaml"),
        "# Why.\n# And how.\n- schema: A\n  change: was removed\n  reason: Not used.\n");
  }

  @Test
  void replacesReleasedContract() throws IOException {
    assertThat(release()).contains("- schema `A`\n  - was removed. Allowed: Not used.");
    assertThat(released("openapi.yaml")).hasContent(NEW);
  }

  @Test
  void emptiesAllowListAndKeepsItsComments() throws IOException {
    release();

    assertThat(released("allowed-changes.yaml")).hasContent("# Why.\n# And how.\n[]\n");
  }

  @Test
  void keepsReleasedContractOnBreakingChange() throws IOException {
    Files.writeString(released("allowed-changes.yaml"), "[]\n");

    assertThatIllegalStateException()
        .isThrownBy(this::release)
        .withMessageContaining("schema A: was removed [breaking]");
    assertThat(released("openapi.yaml")).hasContent(OLD);
  }

  private Path released(String name) {
    return folder.resolve("released").resolve(name);
  }

  private String release() throws IOException {
    return ReleaseMain.release(folder.resolve("bundle.yaml"), folder.resolve("released"));
  }
}
