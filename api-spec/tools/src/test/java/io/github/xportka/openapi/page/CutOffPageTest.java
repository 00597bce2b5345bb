package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageText.updateLogisticInfo;
import static io.github.xportka.openapi.page.PageText.updateLogisticInfoWithLists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CutOffPageTest {
  private static final int STEP = 7;

  private static final SpecDocument SPEC = SpecDocument.bundled();

  private static Stream<PageText> pages() {
    return Stream.of(
        updateLogisticInfo(),
        updateLogisticInfo().chinese().withoutNavigation(),
        updateLogisticInfo().requestInSampleOnly().headersOfSample("user-id: 1", "signature;"),
        updateLogisticInfoWithLists(),
        updateLogisticInfoWithLists().chinese().layout(PageText.Layout.ONE_LINE),
        updateLogisticInfoWithLists().layout(PageText.Layout.SEVERAL_LINES_INDENTED),
        updateLogisticInfoWithLists().layout(PageText.Layout.DESCRIBED).requestInListOnly(),
        updateLogisticInfoWithLists().foldedAt(1).chinese());
  }

  private static DocumentationPage cut(String text, int length) {
    return DocumentationPage.parse(text.substring(0, length).getBytes(UTF_8));
  }

  /** Where the path ends, and with it what no page can be without. */
  private static int endOfPath(String text) {
    return text.indexOf("updateLogisticInfo\n") + "updateLogisticInfo\n".length();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void missingEndIsNoDifference(PageText page) {
    String text = page.text();
    for (int length = endOfPath(text); length < text.length(); length += STEP) {
      if (!Character.isLowSurrogate(text.charAt(length))) {
        assertThat(PageComparison.of(cut(text, length), SPEC).differences())
            .as("cut behind …%s", text.substring(Math.max(0, length - 40), length))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void startWithoutThePathIsRefused(PageText page) {
    String text = page.text();
    for (int length = 0; length < endOfPath(text); length++) {
      int end = length;
      assertThatThrownBy(() -> cut(text, end)).isInstanceOf(UnreadablePageException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsKnownToBeCutOffUntilItsLastExampleIsWhole(PageText page) {
    String text = page.text();
    int end = text.lastIndexOf('}');
    for (int length = endOfPath(text); length < end; length += STEP) {
      if (!Character.isLowSurrogate(text.charAt(length))) {
        assertThat(cut(text, length).isCutOff()).isTrue();
      }
    }
    assertThat(page.read().isCutOff()).isFalse();
  }

  @Test
  void whatIsThereIsCompared() {
    String text = updateLogisticInfo().replaceInRequest("\"21\"", "22").text();

    PageComparison comparison =
        PageComparison.of(cut(text, text.indexOf("\"logisticCompanyName\"")), SPEC);

    assertThat(comparison.differences())
        .extracting(Difference::what)
        .containsExactly("request.orderId", "requestExample.orderId");
    assertThat(comparison.notes())
        .containsExactly(
            "The text ends before the page does, at line 43: it is compared as far as it goes.");
  }
}
