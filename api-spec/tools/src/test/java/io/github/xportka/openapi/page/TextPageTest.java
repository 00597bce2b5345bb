package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.TEXT;
import static io.github.xportka.openapi.page.PageFixtures.compare;
import static io.github.xportka.openapi.page.PageFixtures.lineOf;
import static io.github.xportka.openapi.page.PageFixtures.property;
import static io.github.xportka.openapi.page.PageFixtures.propertyOf;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTest {
  private static final String HEAD = "Title\nPOST\n/a\nBody Params application/json\n";

  private static Schema request(String fields) {
    return read(HEAD + fields).operation().request().schema();
  }

  @Test
  void readsPageWithNavigation() {
    DocumentationPage page = read(TEXT);

    assertThat(page.form()).isEqualTo(PageForm.TEXT);
    assertThat(page.title()).isEqualTo("Parcel storage");
    assertThat(page.operation().endpoint()).isEqualTo("POST /open/parcel/store");
    assertThat(page.line()).isEqualTo(lineOf(TEXT, "\n/open/parcel/store") + 1);
    assertThat(page.modified().orElseThrow().time()).isEqualTo("2025-01-02 03:04:05");
    assertThat(page.servers().get(0).url()).isEqualTo("https://platform.example/api");
    assertThat(page.operation().parameters())
        .extracting(Parameter::name)
        .containsExactly("access-key", "timestamp", "sign");
    assertThat(page.gaps()).isEmpty();
  }

  @Test
  void readsChineseHeadings() {
    String page =
        TEXT.replace("Header Params", "Header 参数")
            .replace("Body Params application/json", "Body 参数application/json")
            .replace("Request Code Samples", "请求示例代码")
            .replace("\nExample\n", "\n示例\n")
            .replace("required", "必需")
            .replace("optional", "可选")
            .replace("Default: ", "默认值:\n")
            .replace("Allowed values: ", "枚举值:\n")
            .replace("AIR SEA", "AIR\nSEA")
            .replace("Responses\n", "返回响应\n")
            .replace("\nBody\n", "\n响应体\n")
            .replace("Examples", "示例")
            .replace("Modified at", "修改于");

    PageComparison comparison = compare(page);

    assertThat(comparison.openDifferences()).isEmpty();
    assertThat(comparison.gaps()).isEmpty();
    assertThat(comparison.counts()).isEqualTo(compare(TEXT).counts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id\nstring\nrequired\nThe id\ncount\ninteger\noptional\nmode\nstring or null\noptional\n",
        "id string required The id\ncount integer optional\nmode string | null optional\n",
        "id\tstring\trequired\tThe id\ncount\tinteger\toptional\nmode\tstring | null\toptional\n",
        "id string 必填 编号\ncount integer 可选\nmode string | null 可选\n"
      })
  void readsFieldListInEachLayout(String fields) {
    Schema request = request(fields);

    assertThat(request.properties()).containsOnlyKeys("id", "count", "mode");
    assertThat(propertyOf(request, "id").isRequired()).isTrue();
    assertThat(propertyOf(request, "count").isRequired()).isFalse();
    assertThat(property(request, "count").type()).isEqualTo("integer");
    assertThat(property(request, "mode").isNullable()).isTrue();
    assertThat(property(request, "id").description()).isNotEmpty();
  }

  @Test
  void nestsFieldsByTheirNumber() {
    Schema request =
        request("items\narray [object {2}]\nid\nstring\nsize\ninteger<int64>\nnote\nstring\n");

    assertThat(request.properties()).containsOnlyKeys("items", "note");
    Schema items = property(request, "items").items();
    assertThat(items.properties()).containsOnlyKeys("id", "size");
    assertThat(property(items, "size").format()).isEqualTo("int64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"object", "array", "array [object]"})
  void fieldWithoutKnownObjectIsAGap(String type) {
    DocumentationPage page = read(HEAD + "data " + type + "\nid string\n");

    assertThat(page.gaps())
        .singleElement()
        .asString()
        .contains("which object contains the field 'id' at line 6");
  }

  @Test
  void fieldOfTheTypeNullAllowsNull() {
    assertThat(property(request("data null required\nid string\n"), "data").isNullable()).isTrue();
  }

  @Test
  void doesNotTakeSentenceForField() {
    assertThat(
            request("id\nstring\na string that names the parcel\nThe type object is not used\n")
                .properties())
        .containsOnlyKeys("id");
  }

  @Test
  void readsExamplesOnly() {
    Operation operation =
        read("POST /a\nRequest Example\n{\"a\": 1}\nResponse Example\n{\"b\": [2]}\n").operation();

    assertThat(operation.request().examples()).hasSize(1);
    assertThat(operation.response().examples()).hasSize(1);
    assertThat(operation.request().schema().exists()).isFalse();
  }

  @Test
  void readsCurlOnly() {
    DocumentationPage page =
        read(
            "curl -X PUT \"https://host.example/api/x?b=1&c\" -H 'x-key: 1' \\\n -d '{\"a\": 1}'\n");

    assertThat(page.operation().endpoint()).isEqualTo("PUT /api/x");
    assertThat(page.operation().parameters())
        .extracting(Parameter::name)
        .containsExactly("b", "c", "x-key");
    assertThat(page.operation().request().examples()).hasSize(1);
  }

  @Test
  void readsTextWithEverythingThatBrowsersAdd() {
    String page =
        TEXT.replace("Body Params", "Body\u00a0Params")
            .replace("Example\n{", "Example\nCopy\n{")
            .replace("\"parcelId\": \"P-1\"", "\u200b\"parcelId\": \"P-1\"")
            .replace("\n", "\r\n");

    assertThat(compare(page).exitCode()).isZero();
    assertThat(compare(page).counts()).isEqualTo(compare(TEXT).counts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\n2\n3\n{\n\"a\": 1\n}",
        "1\n{\n2\n\"a\": 1\n3\n}",
        "1 {\n2 \"a\": 1\n3 }",
        "1{\n2\t\"a\": 1\n3\t}"
      })
  void removesLineNumberColumns(String example) {
    Operation operation = read(HEAD + "Example\n" + example + "\nResponses\n").operation();

    assertThat(operation.request().examples().get(0).node().at("value").value())
        .hasToString("{\"a\":1}");
  }

  @Test
  void keepsEnumeratedNumbers() {
    Schema request = request("mode\ninteger\nrequired\n枚举值:\n1\n2\nnote\nstring\noptional\n");

    assertThat(property(request, "mode").enumValues()).extracting(JsonNode::asInt).contains(1, 2);
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
        read("POST /a\nResponses\n🟢200 OK\n🟠400 Bad request\napplication/json\nBody\n{\"a\": 1}\n")
            .operation();

    assertThat(operation.responses()).containsOnlyKeys("200", "400");
    assertThat(operation.response().examples()).hasSize(1);
  }
}
