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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transcriptions of ten invented pages that have the features of public pages of other vendors. */
class TranscriptionLintTest {
  private static final Path PAGES = Path.of("src/test/resources/io/github/xportka/openapi/page");

  @TempDir private Path folder;

  private static Stream<String> pages() {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void passesLintOnceItsQuestionsAreAnswered(String file) throws IOException {
    DocumentFolder parcels = DocumentFolder.parcels(folder);
    DocumentationPage page =
        PageFixtures.readAll(Files.readString(PAGES.resolve(file)), file).get(0);
    PageTranscription transcription =
        PageTranscription.of(page, parcels.document(), Optional.empty());
    transcription.write(folder);
    parcels.replace("openapi.yaml", "\npaths:\n", "\npaths:\n" + transcription.mainLines());

    List<Violation> open = Linter.check(parcels.document());
    answer(transcription.files().keySet().iterator().next());
    List<Violation> answered = Linter.check(parcels.document());

    assertThat(answered).isEmpty();
    assertThat(open)
        .hasSize(transcription.questionCount())
        .allSatisfy(violation -> assertThat(violation.problem()).startsWith("The question "));
    assertThat(page.gaps()).isEmpty();
  }

  /** A person answers a question by editing the file. The defaults are valid answers. */
  private void answer(String name) throws IOException {
    Path file = folder.resolve(name);
    JsonNode content = DocumentMapper.YAML.readTree(Files.readString(file, UTF_8));
    removeQuestions(content);
    Files.writeString(file, DocumentMapper.YAML.writeValueAsString(content));
  }

  private static void removeQuestions(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(OpenQuestions.KEY);
    }
    node.forEach(TranscriptionLintTest::removeQuestions);
  }
}
