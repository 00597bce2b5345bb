package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageText.updateLogisticInfo;
import static io.github.xportka.openapi.page.PageText.updateLogisticInfoWithLists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(request.fields())
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

    assertThat(requireNonNull(page.request()).fields())
        .extracting(Field::name)
        .containsExactly("a");
    assertThat(page.responses())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.status()).isEqualTo("200");
              assertThat(answer.body().fields()).extracting(Field::name).containsExactly("b");
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

    assertThat(requireNonNull(page.request()).fields())
        .extracting(Field::name)
        .containsExactly("Example", "Body", "Responses");
  }

  @Test
  void defaultValueInBracesIsNoExample() {
    DocumentationPage page =
        parse("POST\n/open/x\nBody Params application/json\na\nobject\n默认值:\n{}\nb\nstring" + REST);

    assertThat(requireNonNull(page.request()).examples()).isEmpty();
    assertThat(requireNonNull(page.request()).fields())
        .extracting(Field::name)
        .containsExactly("a", "b");
  }

  private static final String HEAD = "Title\nPOST\n/open/x\nBody Params application/json\n";

  private static Body request(String text) {
    return requireNonNull(parse(HEAD + text + REST).request());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example:\n21\n", "示例：\n21\n", "Example: 21\n", "示例值:\n\n21\n"})
  void exampleOfAFieldDoesNotEndTheList(String example) {
    assertThat(request("a\nstring\n" + example + "b\nstring\n").fields())
        .extracting(Field::name)
        .containsExactly("a", "b");
  }

  @Test
  void exampleOfAParameterIsNoField() {
    DocumentationPage page =
        parse("Title\nPOST\n/open/x\nQuery Params\na\nstring\nExample:\nsign\nstring\n" + REST);

    assertThat(page.parameters()).extracting(Parameter::key).containsExactly("query.a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nstring\n必需\nb\nstring\n", "a string 必需\n说明\nb string 可选\n"})
  void listMayFollowTheExample(String list) {
    Body request = request("Example\n{\"a\": 1}\n" + list);

    assertThat(request.examples()).hasSize(1);
    assertThat(request.fields()).extracting(Field::name).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n\"a\": 1\n};",
        "{\n\"a\": 1\n} // an order",
        "{\n\"a\": 1\n}, and so on",
        "{\"a\": 1};",
        "{\"a\": 1} # an order",
        "{\n// an order\n\"a\": 1 /* its id */\n}",
        "{\n\"a\": 1, # its id\n}"
      })
  void exampleMayHaveCommentsInItAndSignsBehindIt(String example) {
    assertThat(request("Example\n" + example + "\n").examples())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.value().json()).hasToString("{\"a\":1}");
              assertThat(block.problem()).isNull();
            });
  }

  @Test
  void bracesWithinASentenceAreNoExample() {
    assertThat(request("a\nobject\n{\"x\": 1} is sent when it is empty\n").examples()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Modified at 2025-08-19 06:50:46; 2025-08-19 06:50:46",
        "Modified at 2025-08-19T06:50:46; 2025-08-19 06:50:46",
        "Modified at 2025-08-19T06:50:46.123Z; 2025-08-19 06:50:46 Z",
        "Modified at: 2025-08-19 06:50; 2025-08-19 06:50",
        "Modified at 2025/8/9; 2025-08-09",
        "Last modified on 2025-08-19 06:50:46; 2025-08-19 06:50:46",
        "Updated at 2025-08-19 06:50:46; 2025-08-19 06:50:46",
        "修改于：2025年8月19日; 2025-08-19",
        "修改时间：2025-08-19 06:50:46; 2025-08-19 06:50:46",
        "最后更新时间 2025-08-19 06:50:46; 2025-08-19 06:50:46"
      })
  void timeOfTheModificationIsReadInEveryForm(String line, String time) {
    DocumentationPage page =
        parse("Title\nPOST\n/open/x" + REST.replace("修改于 2025-08-19 06:50:46", line));

    assertThat(requireNonNull(page.modified()).time()).isEqualTo(time);
    assertThat(page.isCutOff()).isFalse();
  }

  @Test
  void timeInAnUnknownFormIsNoted() {
    PageComparison comparison =
        PageComparison.of(
            updateLogisticInfo().modified("the other day").read(), SpecDocument.bundled());

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notes())
        .singleElement()
        .asString()
        .matches(
            "When the page was modified is not compared: line [0-9]+ says it in a form not known"
                + " here\\.");
  }

  @Test
  void timesAreComparedAsFarAsThePageSaysThem() {
    SpecDocument spec = SpecDocument.bundled();

    assertThat(
            PageComparison.of(updateLogisticInfo().modified("2025-08-19 06:50").read(), spec)
                .differences())
        .isEmpty();
    assertThat(
            PageComparison.of(updateLogisticInfo().modified("2025-08-20").read(), spec)
                .differences())
        .extracting(Difference::what)
        .containsExactly("modified");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Modified at 2025-08-19 06:50:46\n", "上一页\n另一页\n", "Built with Apifox\n"})
  void pageWithoutAnswersEndsBelowItsLastSection(String end) {
    DocumentationPage page =
        parse("Title\nPOST\n/open/x\nRequest\nQuery Params\na\nstring\n" + end);

    assertThat(page.isCutOff()).isFalse();
    assertThat(page.parameters()).hasSize(1);
  }

  @Test
  void timeAboveTheSectionsIsNotTheEnd() {
    DocumentationPage page = parse("Title\nPOST\n/open/x\nModified at 2025-08-19 06:50:46" + REST);

    assertThat(requireNonNull(page.request()).fields()).isNotEmpty();
    assertThat(page.responses()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title\nPOST\n/open/x\nCall it after\nGET /open/other\n",
        "Title\nPOST /open/x\nCall it after\nGET /open/other\nand before\nPUT /open/third\n"
      })
  void descriptionMayNameOtherOperations(String start) {
    DocumentationPage page = parse(start + REST);

    assertThat(page).hasToString("POST /open/x");
    assertThat(page.title()).contains("Title");
    assertThat(PageComparison.of(page, SpecDocument.bundled()).notes())
        .singleElement()
        .asString()
        .startsWith("Another operation is named, and left alone: line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'{\"errorCode\": 200,\n\"errorMsg\": oops\n}'; is no JSON: Unrecognized token 'oops'",
        "'{\"errorCode\": 200,\n\"errorCode\": 200\n}'; has a second member 'errorCode'",
        "'{\"errorCode\": 200,\n...\n}'; is no JSON: Unexpected character ('.'"
      })
  void brokenExampleIsADifference(String example, String fault) {
    PageComparison comparison =
        PageComparison.of(updateLogisticInfo().response(example).read(), SpecDocument.bundled());

    assertThat(comparison.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.what()).isEqualTo("unread.response");
              assertThat(difference.sentence())
                  .startsWith("The page's example is read up to a fault only: line ")
                  .contains(fault);
            });
  }
}
