package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.MARKDOWN;
import static io.github.xportka.openapi.page.PageFixtures.SPEC;
import static io.github.xportka.openapi.page.PageFixtures.TEXT;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceUpdateTest {
  @TempDir private Path folder;

  private String apply(String spec, String text, Optional<PageSource> source) {
    DocumentFolder files = DocumentFolder.empty(folder).write("openapi.yaml", spec);
    DocumentationPage page = read(text);
    OpenApiDocument document = files.document();
    PageComparison comparison = PageComparison.of(page, document, source);
    Map<Path, String> changed = EvidenceUpdate.files(comparison, page, document);
    return changed.getOrDefault(folder.resolve("openapi.yaml").toAbsolutePath(), spec);
  }

  @Test
  void changesOnlyTheConfirmedValues() {
    String updated = apply(SPEC, MARKDOWN, Optional.empty());

    assertThat(updated)
        .isEqualTo(
            SPEC.replace("response: sister\n", "response: vendor\n")
                .replace("level: sister\n", "level: vendor\n"));
    assertThat(apply(updated, MARKDOWN, Optional.empty())).isEqualTo(updated);
  }

  @Test
  void addsPageAndTimeOfModification() {
    String spec =
        SPEC.replace("        modified: '2025-01-02 03:04:05'\n", "")
            .replace("        page: https://doc-en-ka.xportcn.com/api-100200301\n", "");
    PageSource source = PageSource.of("https://doc-en-ka.xportcn.com/api-100200777");

    String updated = apply(spec, TEXT, Optional.of(source));

    assertThat(updated.lines())
        .containsSequence(
            "        response: vendor",
            "        page: https://doc-en-ka.xportcn.com/api-100200777",
            "        modified: '2025-01-02 03:04:05'",
            "      security:");
  }

  @Test
  void keepsPageOfPartThatIsNotConfirmed() {
    String sister = "https://doc.pandapon.com/api-100200999";
    String spec =
        SPEC.replace("path: vendor", "path: inferred")
            .replace("request: vendor", "request: sister")
            .replace("page: https://doc-en-ka.xportcn.com/api-100200301", "page: " + sister);
    String page = MARKDOWN.replace("weight: 12", "weight: heavy");

    assertThat(apply(spec, page, Optional.empty()).lines())
        .containsSequence(
            "        path: vendor # as printed",
            "        request: sister",
            "        response: vendor",
            "        page: https://doc-en-ka.xportcn.com/api-100200301",
            "        pages:",
            "          request: " + sister,
            "        modified: '2025-01-02 03:04:05'");
  }

  @Test
  void removesPageOfConfirmedPart() {
    String pages = "        pages:\n          response: https://doc.pandapon.com/api-100200999\n";
    String spec = SPEC.replace("        modified:", pages + "        modified:");

    assertThat(apply(spec, MARKDOWN, Optional.empty()))
        .isEqualTo(apply(SPEC, MARKDOWN, Optional.empty()));
  }

  @Test
  void writesAddressOfPageThatMovedIfNothingElseDiffers() {
    String evidence = "code: {x-evidence: {level: vendor, page: " + PageFixtures.PAGE_URL + "}, ";
    String spec = SPEC.replace("code: {", evidence).replace("response: sister", "response: vendor");
    String moved = MARKDOWN.replace("api-100200301", "api-100200777");
    String drifted = moved.replace("default: 1", "default: 7");

    assertThat(apply(spec, moved, Optional.empty()))
        .isEqualTo(
            spec.replace("level: sister", "level: vendor")
                .replace("api-100200301", "api-100200777"));
    assertThat(apply(spec, drifted, Optional.empty())).isEqualTo(spec);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{level: inferred, inferred: [A]} | {level: vendor, page: %s, inferred: [A]}",
        "'\n            level: inferred' | '\n            level: vendor\n            page: %s'"
      })
  void changesLevelOfSingleProperty(String before, String after) {
    String property = "parcelId:\n          type: string\n          x-evidence: ";
    String spec = SPEC.replace("parcelId: {type: string}", property + before);

    assertThat(apply(spec, MARKDOWN, Optional.empty()))
        .contains(property + after.formatted(PageFixtures.PAGE_URL) + "\n        weight:");
  }

  @Test
  void changesPropertyOfSeveralPlacesOnce() {
    String spec =
        SPEC.replace(
                "code: {type: integer,", "code: {x-evidence: {level: inferred}, type: integer,")
            .replace("data: {type: object,", "data: {$ref: '#/components/schemas/Envelope'} #");
    String page =
        MARKDOWN
            .replace("data: null", "data: {code: 1}")
            .replace("properties: {}", "properties: {code: {type: integer}}");

    assertThat(apply(spec, page, Optional.empty()))
        .contains("code: {x-evidence: {level: vendor, page: " + PageFixtures.PAGE_URL + "}, type");
  }

  @Test
  void needsAddressOfThePage() {
    assertThatThrownBy(() -> apply(SPEC, TEXT, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--page-url");
  }

  @Test
  void keepsFileWithoutConfirmation() {
    String drifted = MARKDOWN.replace("data: null", "data: 1");

    assertThat(apply(SPEC, drifted, Optional.empty())).isEqualTo(SPEC);
  }
}
