package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  @TempDir private Path folder;

  record Computed(Optional<String> text) {
    String value() {
      return text.orElseThrow();
    }
  }

  @Test
  void escapesMarkupInHtml() throws Exception {
    assertThat(fill("page.html", "<p title=\"{{text}}\">{{text}}</p>", "text", "\"<b>&"))
        .isEqualTo("<p title=\"&quot;&lt;b&gt;&amp;\">&quot;&lt;b&gt;&amp;</p>");
  }

  @Test
  void insertsOneCellInMarkdown() throws Exception {
    assertThat(fill("page.md", "| {{text}} |", "text", " a | b\n\nc\n")).isEqualTo("| a \\| b c |");
  }

  @Test
  void insertsUnchangedTextWithThreeBraces() throws Exception {
    assertThat(fill("page.md", "{{{text}}}", "text", "a | b\n<i>")).isEqualTo("a | b\n<i>");
  }

  @Test
  void doesNotReadTagsInValues() throws Exception {
    assertThat(fill("page.md", "{{{text}}}", "text", "{{nothing}}")).isEqualTo("{{nothing}}");
  }

  @Test
  void labelsEvidence() throws Exception {
    assertThat(
            fill(
                "page.md",
                "{{{evidence}}}",
                "evidence",
                new Evidence(EvidenceLevel.INFERRED, null, null)))
        .startsWith("[inferred](evidence.html#inferred \"Evidence: inferred, ");
  }

  @Test
  void includesPart() throws Exception {
    Files.writeString(folder.resolve("part.md"), "- {{text}}\n");

    assertThat(fill("page.md", "# X\n{{>part.md}}\n", "text", "a")).isEqualTo("# X\n- a\n");
  }

  @Test
  void rejectsUnknownName() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> fill("page.md", "# X\n\n{{nothing}}\n", "text", "a"))
        .withMessageContainingAll("page.md", "'nothing'", "line 3", "Correct the tag");
  }

  @Test
  void rejectsUnknownSection() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> fill("page.md", "{{#nothing}}\n{{/nothing}}\n", "text", "a"))
        .withMessageContainingAll("page.md", "'nothing'", "line 1", "Correct the tag");
  }

  @Test
  void rejectsSectionWithoutEnd() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> fill("page.md", "{{#text}}\n", "text", "a"))
        .withMessageContainingAll("page.md", "'text'", "Correct the tag");
  }

  @Test
  void reportsFailureOfValue() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> fill("page.md", "{{a.value}}", "a", new Computed(Optional.empty())))
        .withMessageContainingAll("page.md", "'value'", "line 1")
        .withRootCauseInstanceOf(NoSuchElementException.class);
  }

  private String fill(String file, String template, String name, Object value) throws IOException {
    Files.writeString(folder.resolve(file), template);
    return new Templates(folder).fill(file, Map.of(name, value));
  }
}
