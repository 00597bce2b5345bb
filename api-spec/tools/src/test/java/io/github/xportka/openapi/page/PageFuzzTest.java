package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzz target for the readers of documentation pages. The build runs it on the stored inputs;
 * CONTRIBUTING has the command that searches for new inputs.
 */
class PageFuzzTest {
  private static final OpenApiDocument SPEC = PageFixtures.spec();

  static Stream<byte[]> pages() {
    return Stream.of(
            PageFixtures.TEXT, PageFixtures.MARKDOWN, PageFixtures.SPEC, "{\"openapi\":\"3.0.1\"}")
        .map(page -> page.getBytes(UTF_8));
  }

  @MethodSource("pages")
  @FuzzTest(maxDuration = "60s")
  void readsPageOrRefusesIt(byte[] file) {
    try {
      for (DocumentationPage page : PageReader.read(file, "page")) {
        assertThat(PageComparison.of(page, SPEC, Optional.empty()).differences()).isNotNull();
        assertThat(PageTranscription.of(page, SPEC, Optional.empty())).isNotNull();
      }
    } catch (UnreadablePageException e) {
      assertThat(e).hasMessageNotContaining("\u001b");
    }
  }
}
