package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.TEXT;
import static io.github.xportka.openapi.page.PageFixtures.compare;
import static io.github.xportka.openapi.page.PageFixtures.lineOf;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTest {
  @Test
  void readsPageWithNavigation() {
    DocumentationPage page = read(TEXT);

    assertThat(page.isComplete()).isFalse();
    assertThat(page.title()).isEqualTo("Parcel storage");
    assertThat(page.operation().endpoint()).isEqualTo("POST /open/parcel/store");
    assertThat(page.operation().node().position().line())
        .isEqualTo(lineOf(TEXT, "/open/parcel/store"));
    assertThat(page.modified().orElseThrow().text()).isEqualTo("2025-01-02 03:04:05");
    assertThat(page.servers().get(0).text()).isEqualTo("https://platform.example/api");
    assertThat(page.operation().parameters())
        .extracting(Parameter::name)
        .containsExactly("timestamp", "sign", "access-key", "Content-Type");
    assertThat(page.operation().request().examples()).hasSize(1);
    assertThat(page.operation().response().examples()).hasSize(1);
    assertThat(page.gaps()).isEmpty();
  }

  @Test
  void listOfFieldsIsAGap() {
    String page =
        TEXT.replace("Query Params\n", "Query Params\nlanguage\nstring\n")
            .replace("application/json\n\nExample", "application/json\nparcelId\nstring\nExample")
            .replace("Examples", "code\ninteger\nExamples");

    assertThat(read(page).gaps())
        .satisfiesExactly(
            gap -> assertThat(gap).contains("from line " + lineOf(page, "language"), "'language'"),
            gap ->
                assertThat(gap).contains("from line " + lineOf(page, "parcelId\n"), "'parcelId'"),
            gap -> assertThat(gap).contains("from line " + lineOf(page, "code\n"), "'code'"));
    assertThat(compare(page).exitCode()).isEqualTo(PageComparison.INCOMPLETE);
    assertThat(compare(page).counts()).isEqualTo(compare(TEXT).counts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"请求参数\n{\"a\": 1}", "Description\n{\"a\": 1}\nRequest"})
  void exampleBelowUnknownHeadingIsAGap(String content) {
    assertThat(read("POST\n/a\n" + content + "\n").gaps())
        .singleElement()
        .asString()
        .contains("from line 4 is not compared");
  }

  @Test
  void curlCallWithAnotherPathIsAGap() {
    String page = TEXT.replace("store?timestamp", "load?timestamp");

    assertThat(read(page).gaps())
        .singleElement()
        .asString()
        .contains("the address 'https://platform.example/api/open/parcel/load'");
  }

  @Test
  void readsTextWithEverythingThatBrowsersAdd() {
    String page =
        TEXT.replace("Body Params", "Body\u00a0Params")
            .replace("\"parcelId\": \"P-1\"", "\u200b\"parcelId\": \"P-1\"")
            .replace("\n", "\r\n");

    assertThat(compare(page).exitCode()).isZero();
    assertThat(compare(page).counts()).isEqualTo(compare(TEXT).counts());
  }

  @Test
  void secondPageIsAGap() {
    PageComparison comparison = compare(TEXT + "Other\nPUT\n/b\nResponses\n{\"x\": 1}\n");

    assertThat(comparison.exitCode()).isEqualTo(PageComparison.INCOMPLETE);
    assertThat(comparison.gaps()).singleElement().asString().contains("second page");
  }

  @Test
  void brokenExampleIsAGapWithItsLine() {
    String page = TEXT.replace("\"weight\": 12,\n    \"mode\"", "\"weight\": 12\n    \"mode\"");

    assertThat(read(page).gaps().get(0))
        .contains("is not valid at line " + (lineOf(page, "\"weight\": 12\n") + 1));
  }

  @Test
  void readsStatusTabs() {
    Operation operation =
        read("POST\n/a\nResponses\n🟢200 OK\n🟠400 Bad request\napplication/json\nBody\n{\"a\": 1}\n")
            .operation();

    assertThat(operation.responses()).containsOnlyKeys("200", "400");
    assertThat(operation.response().examples()).hasSize(1);
  }
}
