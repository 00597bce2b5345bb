package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transcriptions of ten invented pages. Each is made from a public page of another vendor, with the
 * same structure. The first line of the file names its features.
 */
class TranscriptionLintTest {
  private static final Path PAGES = Path.of("src/test/resources/io/github/xportka/openapi/page");

  private static final String PLACEHOLDER =
      "The text '" + SchemaWriter.PLACEHOLDER + "' is a placeholder.";

  @TempDir private Path folder;

  private static Stream<Named<Path>> pages() throws IOException {
    List<Named<Path>> pages = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(PAGES, "*.md")) {
      for (Path file : files) {
        String features = Files.readString(file).lines().findFirst().orElseThrow();
        pages.add(Named.of(features.replaceAll("<!-- | -->", ""), file));
      }
    }
    return pages.stream();
  }

  @Test
  void tenPagesAreInTheTest() throws IOException {
    assertThat(pages()).hasSize(10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void passesLintOnceItsQuestionsAreAnswered(Path file) throws IOException {
    DocumentFolder parcels = DocumentFolder.parcels(folder);
    DocumentationPage page =
        PageFixtures.readAll(Files.readString(file), String.valueOf(file.getFileName())).get(0);
    PageTranscription transcription =
        PageTranscription.of(page, parcels.document(), Optional.empty());
    transcription.write(folder);
    parcels.replace("openapi.yaml", "\npaths:\n", "\npaths:\n" + transcription.mainLines());

    List<Violation> open = Linter.check(parcels.document());
    answer(transcription.files().keySet().iterator().next());
    List<Violation> answered = Linter.check(parcels.document());

    assertThat(answered).isEmpty();
    assertThat(open.stream().map(Violation::problem).filter(its -> !its.equals(PLACEHOLDER)))
        .hasSize(transcription.questionCount())
        .allSatisfy(problem -> assertThat(problem).startsWith("The question "));
    assertThat(page.gaps()).isEmpty();
  }

  /** A person answers a question by editing the file. The defaults are valid answers. */
  private void answer(String name) throws IOException {
    Path file = folder.resolve(name);
    JsonNode content = DocumentMapper.YAML.readTree(Files.readString(file, UTF_8));
    removeQuestions(content);
    String answered = DocumentMapper.YAML.writeValueAsString(content);
    Files.writeString(file, answered.replace(SchemaWriter.PLACEHOLDER, "Description."));
  }

  private static void removeQuestions(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(OpenQuestions.KEY);
    }
    node.forEach(TranscriptionLintTest::removeQuestions);
  }
}
