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
      "- schema: A\n  change: was removed\n  reason: Nobody has used it.\n";

  @TempDir Path folder;

  @BeforeEach
  void build() throws IOException {
    write("target/openapi.yaml", NEW);
    write("target/pacts/a-b.json", "{\"new\": true}");
    write("spec/openapi.yaml", OLD);
    write("spec/allowed-changes.yaml", "# Why.\n# And how.\n" + ALLOWED);
    write("pacts/a-b.json", "{}");
    write("pacts/allowed-changes.yaml", "# Why.\n- interaction: A\n");
  }

  @Test
  void keepsTheBundleAndThePacts() throws IOException {
    keep();

    assertThat(folder.resolve("spec/openapi.yaml")).hasContent(NEW);
    assertThat(folder.resolve("pacts/a-b.json")).hasContent("{\"new\": true}");
  }

  @Test
  void forgetsPactsThatAreNoLongerWritten() throws IOException {
    write("pacts/a-c.json", "{}");

    keep();

    assertThat(folder.resolve("pacts/a-c.json")).doesNotExist();
  }

  @Test
  void emptiesTheAllowLists() throws IOException {
    keep();

    assertThat(folder.resolve("spec/allowed-changes.yaml")).hasContent("# Why.\n# And how.\n[]\n");
    assertThat(folder.resolve("pacts/allowed-changes.yaml")).hasContent("# Why.\n[]\n");
  }

  @Test
  void keepsNothingThatBreaksWithoutAReason() throws IOException {
    write("spec/allowed-changes.yaml", "[]\n");

    assertThatIOException()
        .isThrownBy(this::keep)
        .withMessageStartingWith("The contract breaks, nothing is kept.")
        .withMessageContaining("schema A");
    assertThat(folder.resolve("spec/openapi.yaml")).hasContent(OLD);
    assertThat(folder.resolve("pacts/a-b.json")).hasContent("{}");
  }

  @Test
  void keepsNothingBeforeTheBuildHasWrittenIt() throws IOException {
    Files.delete(folder.resolve("target/pacts/a-b.json"));
    Files.delete(folder.resolve("target/pacts"));

    assertThatIOException()
        .isThrownBy(this::keep)
        .withMessageEndingWith("pacts is not there: run mvn verify first, which writes it.");
    assertThat(folder.resolve("spec/openapi.yaml")).hasContent(OLD);
  }

  private void keep() throws IOException {
    KeepMain.main(
        new String[] {
          folder.resolve("target/openapi.yaml").toString(),
          folder.resolve("spec").toString(),
          folder.resolve("target/pacts").toString(),
          folder.resolve("pacts").toString()
        });
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
