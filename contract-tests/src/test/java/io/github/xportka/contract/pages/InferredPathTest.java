package io.github.xportka.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.page.Correction;
import io.github.xportka.openapi.page.PageComparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages with another path than the inferred path of the spec. */
class InferredPathTest {
  private static final String NUMBER = "400500600";
  private static final String PATH = "/true/path";

  private static Stream<SpecPage> pages() {
    return SpecPage.all().stream()
        .filter(
            page ->
                operation(SpecPage.BUNDLE, page.id())
                    .at("/x-evidence/path")
                    .asText()
                    .equals("inferred"));
  }

  private static JsonNode operation(JsonNode bundle, String id) {
    return bundle.path("paths").findParents("operationId").stream()
        .filter(operation -> operation.path("operationId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void specHasElevenInferredPaths() {
    assertThat(pages()).hasSize(11);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void recognizesOperationByTitle(SpecPage page) {
    PageComparison comparison = compare(page.path(PATH).markdown(), "", SpecPage.BUNDLE);

    assertThat(comparison.matchedBy()).isEqualTo("title");
    assertCorrection(comparison, page.id());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void recognizesOperationByFileName(SpecPage page) {
    String file = page.id() + ".md";

    PageComparison comparison =
        compare(page.title("").path(PATH).markdown(), file, SpecPage.BUNDLE);

    assertThat(comparison.matchedBy()).isEqualTo("file name");
    assertCorrection(comparison, page.id());
  }

  /** The spec does not know the number of each page yet, so the test enters one. */
  @ParameterizedTest
  @MethodSource("pages")
  void recognizesOperationByPageNumber(SpecPage page) {
    ObjectNode bundle = SpecPage.BUNDLE.deepCopy();
    ObjectNode documentation = (ObjectNode) operation(bundle, page.id()).path("externalDocs");
    documentation.put("url", "https://doc-en-ka.xportcn.com/api-" + NUMBER);
    String markdown = page.title("").path(PATH).markdown();

    assertThat(compare(markdown, "api-" + NUMBER + ".md", bundle).matchedBy())
        .isEqualTo("page number");
    PageComparison comparison = compare(page.number(NUMBER).markdown(), "", bundle);
    assertThat(comparison.matchedBy()).isEqualTo("page number");
    assertCorrection(comparison, page.id());
  }

  private static PageComparison compare(String markdown, String file, JsonNode bundle) {
    return PageComparison.of(
        SpecPage.read(markdown, file), OpenApiDocument.of(bundle), Optional.empty());
  }

  private static void assertCorrection(PageComparison comparison, String id) {
    assertThat(comparison.operation().orElseThrow().id()).isEqualTo(id);
    assertThat(comparison.exitCode()).isEqualTo(PageComparison.DIFFERENT);
    Correction correction = comparison.correction().orElseThrow();
    assertThat(correction.path()).isEqualTo(PATH);
    assertThat(List.of(correction.specLine(), correction.clientSetting()))
        .allSatisfy(text -> assertThat(text).contains(PATH));
    assertThat(comparison.openDifferences()).isEmpty();
  }
}
