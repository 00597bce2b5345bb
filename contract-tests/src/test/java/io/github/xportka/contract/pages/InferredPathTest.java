package io.github.xportka.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageComparison.Correction;
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
        .filter(page -> Evidence.of(operation(page), "path").level() == EvidenceLevel.INFERRED);
  }

  private static Operation operation(SpecPage page) {
    return SpecPage.SPEC.operation(page.id()).orElseThrow();
  }

  @Test
  void specHasElevenInferredPaths() {
    assertThat(pages()).hasSize(11);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void recognizesOperationByTitle(SpecPage page) {
    PageComparison comparison = compare(page.path(PATH).markdown(), "", SpecPage.SPEC);

    assertThat(comparison.matchedBy()).isEqualTo("title");
    assertCorrection(comparison, page.id());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void recognizesOperationByFileName(SpecPage page) {
    String file = page.id() + ".md";

    PageComparison comparison = compare(page.title("").path(PATH).markdown(), file, SpecPage.SPEC);

    assertThat(comparison.matchedBy()).isEqualTo("file name");
    assertCorrection(comparison, page.id());
  }

  /** The spec does not know the number of each page yet, so the test enters one. */
  @ParameterizedTest
  @MethodSource("pages")
  void recognizesOperationByPageNumber(SpecPage page) {
    ObjectNode bundle = SpecPage.BUNDLE.deepCopy();
    ObjectNode documentation = (ObjectNode) bundle.at(operation(page).documentation().pointer());
    documentation.put("url", "https://doc-en-ka.xportcn.com/api-" + NUMBER);
    OpenApiDocument spec = OpenApiDocument.of(bundle);
    String markdown = page.title("").path(PATH).markdown();

    assertThat(compare(markdown, "api-" + NUMBER + ".md", spec).matchedBy())
        .isEqualTo("page number");
    PageComparison comparison = compare(page.number(NUMBER).markdown(), "", spec);
    assertThat(comparison.matchedBy()).isEqualTo("page number");
    assertCorrection(comparison, page.id());
  }

  private static PageComparison compare(String markdown, String file, OpenApiDocument spec) {
    return PageComparison.of(SpecPage.read(markdown, file), spec, Optional.empty());
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
