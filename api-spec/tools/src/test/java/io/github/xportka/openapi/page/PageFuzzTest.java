package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzz target for the readers of documentation pages. The build runs it on the stored inputs;
 * CONTRIBUTING has the command that searches for new inputs.
 */
class PageFuzzTest {
  static Stream<byte[]> pages() {
    return Stream.of(
            PageFixtures.TEXT, PageFixtures.MARKDOWN, PageFixtures.SPEC, "{\"openapi\":\"3.0.1\"}")
        .map(page -> page.getBytes(UTF_8));
  }

  @MethodSource("pages")
  @FuzzTest(maxDuration = "60s")
  void readsPageOrRefusesIt(byte[] file) {
    PageFixtures.compareOrRefuse(file);
  }
}
