package io.github.xportka.spec.page;

import static io.github.xportka.spec.page.PageText.updateLogisticInfo;
import static io.github.xportka.spec.page.PageText.updateLogisticInfoWithLists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationPageTest {
  private static final String REST =
      """

      请求参数
      Body 参数application/json
      a
      string
      示例
      {"a": "1"}
      返回响应
      🟢200成功
      application/json
      Body
      b
      string
      示例
      {"b": "1"}
      修改于 2025-08-19 06:50:46
      """;

  private static DocumentationPage parse(String text) {
    return DocumentationPage.parse(text.getBytes(UTF_8));
  }

  @Test
  void everythingIsReadWithItsLine() {
    PageText text = updateLogisticInfoWithLists();
    DocumentationPage page = text.read();
    List<String> lines = text.text().lines().toList();

    assertThat(page.title()).contains("Update domestic logistics information");
    assertThat(page).hasToString("POST /open/pp/logistics/updateLogisticInfo");
    assertThat(lines.get(page.endpoint().methodLine() - 1)).isEqualTo("POST");
    assertThat(lines.get(page.endpoint().pathLine() - 1)).startsWith("/open");
    assertThat(page.parameters())
        .allSatisfy(
            parameter -> assertThat(lines.get(parameter.line() - 1)).isEqualTo(parameter.name()));
    Body request = requireNonNull(page.request());
    assertThat(lines.get(request.line() - 1)).startsWith("Body Params");
    assertThat(request.fields().fields())
        .hasSize(14)
        .allSatisfy(field -> assertThat(lines.get(field.line() - 1)).isEqualTo(field.name()));
    assertThat(request.examples())
        .singleElement()
        .satisfies(example -> assertThat(lines.get(example.line() - 1)).isEqualTo("{"));
    assertThat(page.responses())
        .singleElement()
        .satisfies(answer -> assertThat(lines.get(answer.line() - 1)).contains("200"));
    assertThat(lines.get(requireNonNull(page.modified()).line() - 1)).startsWith("Modified at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title\nPOST\n/open/x",
        "Title\n\nPOST\n\n/open/x",
        "Title\nPOST /open/x",
        "Title\nPOST/open/x",
        "Title\r\nPOST\r\n/open/x\r\n",
        "\ufeffTitle\nPOST\n/open/x/",
        "Title\nPOST\nhttps://www.example.com/open/x",
        "Title\nPOST\nhttps://www.example.com/v1/open/x\n/open/x",
        "• Other\n  POST\n• Title\n  POST\n  1. Group\n\nTitle\nPOST\n/open/x\nDeveloping\nSome words.",
        "Request\nPOST\nTitle\nPOST\n/open/x?timestamp"
      })
  void methodAndPathAreFound(String start) {
    DocumentationPage page = parse(start + REST);

    assertThat(page).hasToString("POST /open/x");
    assertThat(page.title()).contains("Title");
    assertThat(page.isCutOff()).isFalse();
  }

  @Test
  void entryOfTheNavigationIsNoTitle() {
    assertThat(parse("  1. Group\nPOST\n/open/x" + REST).title()).isEmpty();
    assertThat(parse("POST\n/open/x" + REST).title()).isEmpty();
  }

  @Test
  void listOfTheAnswerIsNotThatOfTheRequest() {
    DocumentationPage page = parse("Title\nPOST\n/open/x" + REST);

    assertThat(requireNonNull(page.request()).fields().fields())
        .extracting(Field::name)
        .containsExactly("a");
    assertThat(page.responses())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.status()).isEqualTo("200");
              assertThat(answer.body().fields().fields())
                  .extracting(Field::name)
                  .containsExactly("b");
            });
  }

  @Test
  void jsonMayFollowItsMediaType() {
    DocumentationPage page =
        parse(
            """
            Title
            POST
            /open/x
            Request
            Body Params application/jsonRequired
            {
            "a": 1
            }
            Responses
            application/json {
            "b": 2
            }
            Modified at 2026-02-26 04:43:08
            """);

    assertThat(requireNonNull(page.request()).examples().get(0).value().json())
        .hasToString("{\"a\":1}");
    assertThat(page.responses().get(0).body().examples().get(0).value().json())
        .hasToString("{\"b\":2}");
  }

  @Test
  void fieldsMayBeCalledAsHeadingsAre() {
    DocumentationPage page =
        updateLogisticInfo()
            .field(0, "Example", "string", null)
            .field(0, "Body", "string", null)
            .field(0, "Responses", "string", null)
            .read();

    assertThat(requireNonNull(page.request()).fields().fields())
        .extracting(Field::name)
        .containsExactly("Example", "Body", "Responses");
  }

  @Test
  void defaultValueInBracesIsNoExample() {
    DocumentationPage page =
        parse("POST\n/open/x\nBody Params application/json\na\nobject\n默认值:\n{}\nb\nstring" + REST);

    assertThat(requireNonNull(page.request()).examples()).isEmpty();
    assertThat(requireNonNull(page.request()).fields().fields())
        .extracting(Field::name)
        .containsExactly("a", "b");
  }

  @Test
  void brokenExampleIsReadUpToItsFault() {
    PageComparison comparison =
        PageComparison.of(
            updateLogisticInfo().response("{\"errorCode\": 200,\n\"errorMsg\": oops\n}").read(),
            SpecDocument.bundled());

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notes())
        .singleElement()
        .asString()
        .contains("is read in part only", "is no JSON: Unrecognized token 'oops'");
  }
}
