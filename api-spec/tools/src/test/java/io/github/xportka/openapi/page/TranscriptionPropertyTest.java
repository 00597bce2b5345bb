package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TranscriptionPropertyTest {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsTranscribedHasNoDifference(@ForAll("pages") String text) throws IOException {
    DocumentationPage page = DocumentationPage.parse(text.getBytes(UTF_8));
    Path folder = Files.createTempDirectory("page");
    try {
      SpecCopy spec = SpecCopy.withoutPages(folder);
      PageTranscription transcription =
          PageTranscription.of(page, spec.document(), PageTranscription.Source.VENDOR);
      transcription.write(folder);
      spec.replace("openapi.yaml", "paths: {}\n", "paths:\n" + transcription.mainLines());

      PageComparison comparison = PageComparison.of(page, spec.document());

      assertThat(comparison.operationId()).contains(transcription.operationId());
      assertThat(comparison.differences()).as(text).isEmpty();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<String> pages() {
    return PageArbitrary.pages();
  }
}
