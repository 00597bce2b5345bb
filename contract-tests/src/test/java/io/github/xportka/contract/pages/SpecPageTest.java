package io.github.xportka.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.page.PageComparison;
import java.util.List;
import java.util.Optional;
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
}
