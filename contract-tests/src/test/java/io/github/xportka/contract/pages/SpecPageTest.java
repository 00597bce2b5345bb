package io.github.xportka.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import io.github.xportka.openapi.page.PageComparison.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of all operations in the accepted forms. The tests of the tools change a page and expect
 * the difference.
 */
class SpecPageTest {
  private static PageComparison compare(String page) {
    return PageComparison.of(SpecPage.read(page, ""), SpecPage.SPEC, Optional.empty());
  }

  private static Stream<SpecPage> pages() {
    return SpecPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsNoDifferenceInUnchangedPage(SpecPage page) {
    for (String form : List.of(page.markdown(), page.yaml(), page.json())) {
      PageComparison comparison = compare(form);

      assertThat(comparison.openDifferences()).isEmpty();
      assertThat(comparison.gaps()).isEmpty();
      assertThat(comparison.exitCode()).isZero();
      assertThat(comparison.operation().orElseThrow().id()).isEqualTo(page.operation().id());
    }
    assertThat(compare(page.text()).openDifferences()).isEmpty();
    assertThat(compare(page.text()).matchedBy()).isEqualTo("path");
  }

  private static Stream<SpecPage> pagesWithInferredPath() {
    return pages()
        .filter(page -> Evidence.of(page.operation(), "path").level() == EvidenceLevel.INFERRED);
  }

  @ParameterizedTest
  @MethodSource("pagesWithInferredPath")
  void correctsInferredPathOfPageWithSameTitle(SpecPage page) {
    PageComparison comparison = compare(new SpecPage(page.operation(), "/true/path").markdown());

    assertThat(comparison.matchedBy()).isEqualTo("title");
    assertThat(comparison.operation().orElseThrow().id()).isEqualTo(page.operation().id());
    assertThat(comparison.openDifferences())
        .singleElement()
        .extracting(Difference::sentence)
        .asString()
        .startsWith("Correction: the path is /true/path.");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void reportsEachConfirmation(SpecPage page) {
    Operation operation = page.operation();
    List<String> expected = new ArrayList<>();
    for (String part : Evidence.PARTS) {
      EvidenceLevel level = Evidence.of(operation, part).level();
      boolean isShown = !part.equals("request") || operation.request().exists();
      if (isShown && level.isWeakerThan(EvidenceLevel.VENDOR)) {
        expected.add(part + ": " + level.key() + " → vendor");
      }
    }

    List<Confirmation> confirmations = compare(page.markdown()).confirmations();

    assertThat(confirmations)
        .extracting(Confirmation::toString)
        .filteredOn(text -> !text.contains("."))
        .containsExactlyElementsOf(expected);
    assertThat(confirmations)
        .filteredOn(one -> one.what().contains("."))
        .extracting(Confirmation::place)
        .containsExactlyInAnyOrderElementsOf(weakProperties(operation));
  }

  /** Returns the properties that state a weaker level than a page of the vendor has. */
  private static Set<Node> weakProperties(Operation operation) {
    Set<Node> weak = new LinkedHashSet<>();
    for (Body body : operation.bodies()) {
      for (Schema schema : body.schema().reachable()) {
        schema.ownProperties().stream()
            .filter(property -> property.has(Evidence.KEY))
            .filter(
                property ->
                    Evidence.level(property.at(Evidence.KEY, "level"))
                        .isWeakerThan(EvidenceLevel.VENDOR))
            .forEach(weak::add);
      }
    }
    return weak;
  }
}
