package io.github.xportka.contract.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.xportka.contract.style.JavaFile.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of the public documentation, of messages and of the spec. */
class ProseStyleTest {
  @Test
  void documentsUsePlainTerms() {
    assertPlain(
        RepositoryFiles.matching("(.*/)?[A-Z]+\\.md|customizations/docs-site/src/main/site/.*\\.md")
            .stream()
            .map(ProseReader::markdown));
  }

  @Test
  void specUsesPlainTerms() {
    assertPlain(
        RepositoryFiles.matching("api-spec/openapi/.*\\.yaml").stream().flatMap(ProseReader::yaml));
  }

  @Test
  void templatesUsePlainTerms() {
    assertPlain(
        RepositoryFiles.matching("generated-client/src/main/.*\\.mustache").stream()
            .flatMap(ProseReader::template));
  }

  @Test
  void publicJavadocUsesPlainTerms() {
    assertPlain(
        JavaFile.ofMainCode().stream()
            .flatMap(file -> file.declarations().stream())
            .filter(Declaration::published)
            .map(Declaration::javadoc)
            .filter(Objects::nonNull));
  }

  @Test
  void messagesAndHelpUsePlainTerms() {
    assertPlain(JavaFile.ofMainCode().stream().flatMap(file -> file.texts().stream()));
  }

  @Test
  void reportsPhraseWithPlaceAndRemedy(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("README.md"),
            """
            Fine `answer` here.

            ```java
            String answer;
            ```

            ```
            xport call
            ```
            The sandbox's
            answer is no list. There
            is none, and `call` is fine.
            """);

    assertThat(ProhibitedPhrases.in(ProseReader.markdown(file)))
        .extracting(StyleViolation::line, StyleViolation::text)
        .containsExactlyInAnyOrder(
            tuple(11L, "answer"), tuple(11L, "is no list"), tuple(11L, "There is none"));
  }

  private static void assertPlain(Stream<Prose> prose) {
    List<Prose> texts = prose.toList();
    assertThat(texts).isNotEmpty();
    assertThat(texts.stream().flatMap(ProhibitedPhrases::in).toList()).isEmpty();
  }
}
