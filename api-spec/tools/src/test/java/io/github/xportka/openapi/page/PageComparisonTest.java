package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageText.updateLogisticInfo;
import static io.github.xportka.openapi.page.PageText.updateLogisticInfoWithLists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.xportka.openapi.page.Difference.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageComparisonTest {
  private static final SpecDocument SPEC = SpecDocument.bundled();
  private static final String PATH = "/paths/~1open~1pp~1logistics~1updateLogisticInfo";
  private static final String REQUEST_SCHEMA = "/components/schemas/UpdateLogisticInfoRequest";

  @TempDir private Path folder;

  private static PageComparison compare(PageText page) {
    return PageComparison.of(page.read(), SPEC);
  }

  private static List<Difference> differences(PageText page) {
    return compare(page).differences();
  }

  /** Place and sentence. */
  private static String said(Difference difference) {
    return difference.place() + ": " + difference.sentence();
  }

  private static List<String> said(PageText page) {
    return differences(page).stream().map(PageComparisonTest::said).toList();
  }

  private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>>
      assertDifferences(PageText page) {
    return assertThat(differences(page)).extracting(Difference::kind, Difference::what);
  }

  private static Stream<PageText> formsOfThePage() {
    return Stream.of(
        updateLogisticInfo(),
        updateLogisticInfo().chinese(),
        updateLogisticInfo().withoutNavigation(),
        updateLogisticInfo().withoutFooter(),
        updateLogisticInfo().withoutSample(),
        updateLogisticInfo().requestInSampleOnly(),
        updateLogisticInfo().requestInSampleOnly().chinese().withoutNavigation(),
        updateLogisticInfo().modified(null),
        updateLogisticInfo().response(null),
        updateLogisticInfo().request(PageText.REQUEST.replace("    ", "\u00a0\u00a0")),
        updateLogisticInfo().request(PageText.REQUEST.replace("    ", "")),
        updateLogisticInfo()
            .host("https://www.xportcn.com")
            .path("/api/open/pp/logistics/updateLogisticInfo"),
        updateLogisticInfoWithLists().requestInListOnly(),
        updateLogisticInfoWithLists().foldedAt(1),
        updateLogisticInfoWithLists().foldedAt(0),
        updateLogisticInfoWithLists().foldedAt(1).requestInListOnly());
  }

  @ParameterizedTest
  @MethodSource("formsOfThePage")
  void pageThatTheSpecWasMadeFromHasNoDifference(PageText page) {
    assertThat(differences(page)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void listOfFieldsIsReadInEveryLayout(PageText.Layout layout) {
    assertThat(differences(updateLogisticInfoWithLists().layout(layout))).isEmpty();
    assertThat(differences(updateLogisticInfoWithLists().layout(layout).chinese())).isEmpty();
  }

  @Test
  void namesTheOperation() {
    assertThat(compare(updateLogisticInfo()).operationId()).contains("updateLogisticInfo");
  }

  @Test
  void orderOfMembersIsNoDifference() {
    assertThat(
            differences(
                updateLogisticInfo()
                    .replaceInRequest("\"orderId\": \"21\",\n", "")
                    .replaceInRequest(
                        "\"tmallOrderId\": \"12345667\"",
                        "\"tmallOrderId\": \"12345667\", \"orderId\": \"21\"")))
        .isEmpty();
  }

  @Test
  void otherMethodIsADifference() {
    assertThat(said(updateLogisticInfo().method("PUT")))
        .singleElement()
        .isEqualTo("#%s/post: The page says PUT, but the spec says POST.".formatted(PATH));
  }

  @Test
  void pageOfAnotherPathIsFoundByItsTitle() {
    assertThat(said(updateLogisticInfo().path("/v2/open/pp/logistics/updateLogisticInfo")))
        .singleElement()
        .isEqualTo(
            """
            #%s/post: The page's path is /v2/open/pp/logistics/updateLogisticInfo, but that \
            of updateLogisticInfo in the spec is /open/pp/logistics/updateLogisticInfo."""
                .formatted(PATH));
  }

  @Test
  void pageOfNoOperationIsToBeTranscribed() {
    PageComparison comparison = compare(updateLogisticInfo().path("/open/x").title("Do x"));

    assertThat(comparison.operationId()).isEmpty();
    assertThat(comparison.differences())
        .extracting(PageComparisonTest::said)
        .singleElement()
        .isEqualTo(
            "#/paths: The page is about POST /open/x, but the spec has no operation of that"
                + " path or title. Transcribe it.");
  }

  @Test
  void laterModificationIsADifference() {
    assertThat(said(updateLogisticInfo().modified("2025-09-01 00:00:00")))
        .singleElement()
        .isEqualTo(
            """
            #%s/post/x-evidence/modified: The page was modified at 2025-09-01 00:00:00; the \
            spec has it as of 2025-08-19 06:50:46."""
                .formatted(PATH));
  }

  @Test
  void parameterThatTheSpecDoesNotHaveIsADifference() {
    assertDifferences(updateLogisticInfoWithLists().query("version", "string", true))
        .containsExactly(tuple(Kind.PARAMETER, "query.version"));
    assertDifferences(updateLogisticInfo().queryOfSample("?timestamp&sign&version=2"))
        .containsExactly(tuple(Kind.PARAMETER, "query.version"));
    assertDifferences(updateLogisticInfo().header("x-trace", "string", false))
        .containsExactly(tuple(Kind.PARAMETER, "header.x-trace"));
    assertDifferences(updateLogisticInfo().headersOfSample("x-trace;"))
        .containsExactly(tuple(Kind.PARAMETER, "header.x-trace"));
  }

  @Test
  void parameterThatThePageDoesNotHaveIsADifference() {
    assertThat(said(updateLogisticInfo().queryOfSample("?timestamp")))
        .singleElement()
        .isEqualTo(
            "#/components/securitySchemes/querySignature/x-signing/parameters/1: The spec"
                + " has query.sign, but the page does not.");
  }

  @Test
  void parameterOfAnIncludedSchemeNeedNotBeOnThePage() {
    PageComparison comparison = compare(updateLogisticInfo());

    assertThat(comparison.notOnPage())
        .extracting(excused -> excused.difference().what())
        .containsExactly(
            "header.access-key",
            "header.timestamp",
            "header.nonce-str",
            "header.user-id",
            "header.signature");
    assertThat(comparison.notOnPage())
        .extracting(PageComparison.Excused::reason)
        .containsOnly("the spec concludes that it is sent as well");
  }

  @Test
  void parameterOfAnIncludedSchemeMayBeOnThePage() {
    PageComparison comparison =
        compare(
            updateLogisticInfo().header("nonce-str", "string", false).headersOfSample("USER-ID;"));

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notOnPage())
        .filteredOn(
            excused -> excused.reason().equals("the spec concludes that it is sent as well"))
        .hasSize(3);
  }

  @Test
  void memberThatTheSpecDoesNotHaveIsADifference() {
    PageText page =
        updateLogisticInfo().replaceInRequest("\"quantity\": 1", "\"weight\": 7, \"quantity\": 1");

    assertThat(said(page))
        .first()
        .isEqualTo(
            "#/components/schemas/LineItem: The page has"
                + " request.logisticInfos[].lineItem.weight, but the spec has no such member.");
    assertDifferences(page)
        .containsExactly(
            tuple(Kind.MEMBER, "request.logisticInfos[].lineItem.weight"),
            tuple(Kind.EXAMPLE, "requestExample.logisticInfos[0].lineItem.weight"));
  }

  @Test
  void memberThatThePageDoesNotHaveIsADifference() {
    PageText page = updateLogisticInfo().replaceInRequest("\"tmallOrderId\": \"12345667\",", "");

    assertThat(said(page))
        .first()
        .isEqualTo(
            "#"
                + REQUEST_SCHEMA
                + "/properties/tmallOrderId: The spec has"
                + " request.tmallOrderId, but the page does not.");
    assertDifferences(page)
        .containsExactly(
            tuple(Kind.MEMBER, "request.tmallOrderId"),
            tuple(Kind.EXAMPLE, "requestExample.tmallOrderId"));
  }

  @Test
  void memberThatOneOfTheElementsHasIsThere() {
    assertDifferences(updateLogisticInfo().replaceInRequest("\"title\": \"这是商品1\",", ""))
        .containsExactly(tuple(Kind.EXAMPLE, "requestExample.logisticInfos[0].lineItem.title"));
  }

  @Test
  void fieldThatTheSpecDoesNotHaveIsADifference() {
    assertDifferences(updateLogisticInfoWithLists().field(0, "remark", "string", false))
        .containsExactly(tuple(Kind.MEMBER, "request.remark"));
    assertDifferences(
            updateLogisticInfoWithLists()
                .layout(PageText.Layout.SEVERAL_LINES_INDENTED)
                .field(0, "remark", "string", false))
        .containsExactly(tuple(Kind.MEMBER, "request.remark"));
  }

  @Test
  void fieldThatTheListDoesNotHaveIsADifference() {
    assertDifferences(
            updateLogisticInfoWithLists().withoutField("tmallOrderId").requestInListOnly())
        .containsExactly(tuple(Kind.MEMBER, "request.tmallOrderId"));
  }

  @Test
  void memberWithWeakerEvidenceNeedNotBeOnThePage() {
    PageComparison comparison =
        compare(updateLogisticInfo().replaceInRequest("\"rtsTime\": \"1754342534\"", "\"x\": 1"));

    assertThat(comparison.notOnPage())
        .filteredOn(excused -> excused.difference().kind() == Kind.MEMBER)
        .singleElement()
        .satisfies(
            excused -> {
              assertThat(excused.difference().what())
                  .isEqualTo("request.logisticInfos[].domesticLogisticInfo[].rtsTime");
              assertThat(excused.reason()).isEqualTo("the spec says that it is inferred");
            });
  }

  @Test
  void memberKnownFromAnotherPageNeedNotBeOnThisOne() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace("shared/line-item.yaml", "api-338074934", "api-338074933")
            .document();
    DocumentationPage page =
        updateLogisticInfoWithLists().withoutField("imageUrl").requestInListOnly().read();

    PageComparison comparison = PageComparison.of(page, spec);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notOnPage())
        .extracting(PageComparison.Excused::reason)
        .contains("the spec has it from another page");
  }

  @Test
  void memberThatLeadsToWhatIsKnownLessIsOnThePageAllTheSame() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace(
                "pages/update-domestic-logistics-information.yaml",
                "        tmallOrderId:",
                "        country: {$ref: '../shared/language.yaml#/components/schemas/Language'}\n"
                    + "        tmallOrderId:")
            .document();

    assertThat(PageComparison.of(updateLogisticInfo().read(), spec).differences())
        .extracting(Difference::kind, Difference::what)
        .containsExactly(tuple(Kind.MEMBER, "request.country"));
  }

  @Test
  void typeOfTheListIsCompared() {
    assertThat(
            said(
                updateLogisticInfoWithLists()
                    .withoutField("orderId")
                    .field(0, "orderId", "integer<int64>", false)))
        .singleElement()
        .isEqualTo(
            "#"
                + REQUEST_SCHEMA
                + "/properties/orderId: The page says that request.orderId"
                + " is integer<int64>, but the spec says string.");
  }

  @Test
  void sizeOfAnIntegerIsCompared() {
    assertDifferences(
            updateLogisticInfoWithLists()
                .layout(PageText.Layout.ONE_LINE_INDENTED)
                .requestInListOnly()
                .withoutField("domesticLogisticInfo")
                .withoutField("logisticInfos")
                .foldedAt(0)
                .field(0, "logisticInfos", "array [object {1}]", false)
                .field(1, "lineItem", "object {1}", false)
                .field(2, "quantity", "integer<int64>", false))
        .contains(tuple(Kind.TYPE, "request.logisticInfos[].lineItem.quantity"));
  }

  @Test
  void nullThatOnlyThePageAllowsIsADifference() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace(
                SpecCopy.PAGE,
                "nullable: true\n          description: The order's number on Tmall",
                "description: The order's number on Tmall")
            .document();

    assertThat(PageComparison.of(updateLogisticInfoWithLists().read(), spec).differences())
        .extracting(PageComparisonTest::said)
        .containsExactly(
            ""
                + SpecCopy.PAGE
                + "#"
                + REQUEST_SCHEMA
                + "/properties/tmallOrderId: The page"
                + " says that request.tmallOrderId may be null, but the spec does not.");
  }

  @Test
  void typeOfAnExampleIsComparedWhereThereIsNoList() {
    assertThat(
            differences(
                updateLogisticInfo().replaceInRequest("\"quantity\": 2", "\"quantity\": \"2\"")))
        .extracting(PageComparisonTest::said)
        .containsExactly(
            "#/components/schemas/LineItem/properties/quantity: The page's example has the"
                + " text '2' for request.logisticInfos[].lineItem.quantity, but the spec says integer"
                + " (int32).",
            "#"
                + PATH
                + "/post/requestBody/content/application~1json/examples/documented"
                + "/value/logisticInfos/1/lineItem/quantity: The page's example has '2' for"
                + " requestExample.logisticInfos[1].lineItem.quantity, but the spec's has 2.");
  }

  @Test
  void textThatDoesNotFitTheFormatIsADifference() {
    assertDifferences(updateLogisticInfo().replaceInRequest("1754342534", "yesterday"))
        .contains(tuple(Kind.TYPE, "request.logisticInfos[].domesticLogisticInfo[].rtsTime"));
  }

  @Test
  void requirednessIsCompared() {
    assertThat(
            said(
                updateLogisticInfoWithLists()
                    .withoutField("orderId")
                    .field(0, "orderId", "string", true)))
        .singleElement()
        .isEqualTo(
            "#"
                + REQUEST_SCHEMA
                + "/properties/orderId: The page requires request.orderId,"
                + " but in the spec it may be left out.");
  }

  @Test
  void requirednessIsComparedTheOtherWayAbout() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace(
                SpecCopy.PAGE,
                "description: The order, and for",
                "required: [orderId]\n      description: The order, and for")
            .document();

    assertThat(PageComparison.of(updateLogisticInfoWithLists().read(), spec).differences())
        .singleElement()
        .extracting(Difference::sentence)
        .isEqualTo("The page says that request.orderId may be left out, but the spec requires it.");
  }

  @Test
  void valueOfAnExampleIsCompared() {
    assertThat(said(updateLogisticInfo().replaceInRequest("\"21\"", "\"22\"")))
        .singleElement()
        .isEqualTo(
            "#"
                + PATH
                + "/post/requestBody/content/application~1json/examples/documented"
                + "/value/orderId: The page's example has '22' for requestExample.orderId, but the"
                + " spec's has '21'.");
  }

  @Test
  void valuesOfTheSampleAreComparedWhereTheyAreOthers() {
    String sample = updateLogisticInfo().text();
    int last = sample.lastIndexOf("\"21\"");
    DocumentationPage page =
        DocumentationPage.parse(
            (sample.substring(0, last) + "\"22\"" + sample.substring(last + 4)).getBytes(UTF_8));

    assertThat(PageComparison.of(page, SPEC).differences())
        .extracting(Difference::what, Difference::line)
        .containsExactly(tuple("requestExample.orderId", 84));
  }

  @Test
  void numbersAreComparedByTheirValue() {
    assertThat(
            differences(updateLogisticInfo().response(PageText.RESPONSE.replace("200", "200.0"))))
        .extracting(Difference::kind)
        .containsExactly(Kind.TYPE);
  }

  @Test
  void numberOfElementsIsCompared() {
    PageText page =
        updateLogisticInfo()
            .request(
                PageText.REQUEST
                    .replaceFirst("(?s)\\{\\s+\"logisticNumer\": \"YT.*?},?", "")
                    .replaceFirst("(?s)},\\s+]", "}]"));

    assertThat(said(page))
        .singleElement()
        .asString()
        .endsWith(
            "The page's example lists 1 in"
                + " requestExample.logisticInfos[0].domesticLogisticInfo, but the spec's lists 2.");
  }

  @Test
  void everyDifferenceHasItsLine() {
    PageText page =
        updateLogisticInfoWithLists()
            .modified("2025-09-01 00:00:00")
            .query("version", "string", true)
            .replaceInRequest("\"21\"", "\"22\"")
            .answerField(0, "more", "string", false);
    List<String> lines = page.text().lines().toList();

    assertThat(differences(page))
        .extracting(difference -> lines.get(difference.line() - 1).strip())
        .containsExactly(
            "Modified at\u00a02025-09-01 00:00:00", "version", "\"orderId\": \"22\",", "more");
  }

  @Test
  void exampleThatTheSpecHasFromNoPageIsADifference() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace(
                SpecCopy.PAGE,
                "summary: The page's example, two lines with three parcels",
                "summary: Ours\n              x-evidence: {level: inferred}")
            .replace("examples/updateLogisticInfo/request.json", "\"21\"", "\"22\"")
            .document();

    assertThat(PageComparison.of(updateLogisticInfo().read(), spec).differences())
        .singleElement()
        .extracting(Difference::sentence)
        .isEqualTo("The page has an example, but the spec has none of a page.");
  }

  @Test
  void otherMediaTypeIsADifference() {
    assertDifferences(updateLogisticInfo().mediaType("multipart/form-data"))
        .containsExactly(tuple(Kind.BODY, "request"));
  }

  @ParameterizedTest
  @CsvSource({
    "form-data, multipart/form-data",
    "x-www-form-urlencoded, application/x-www-form-urlencoded",
    "xml, application/xml"
  })
  void mediaTypeForShortIsRead(String shortName, String mediaType) {
    assertThat(said(updateLogisticInfo().withoutSample().mediaType(shortName)))
        .singleElement()
        .asString()
        .endsWith("The page has request as " + mediaType + ", but the spec does not.");
  }

  @Test
  void bodyThatThePageSaysIsNoneIsMissing() {
    String text = updateLogisticInfo().text();
    String none =
        text.replace("Body Params application/json", "Body Params none")
            .replace(PageText.REQUEST, "");

    assertThat(PageComparison.of(DocumentationPage.parse(none.getBytes(UTF_8)), SPEC).differences())
        .extracting(Difference::what)
        .containsExactly("request");
  }

  @Test
  void mediaTypeOfTheSampleIsCompared() {
    String text =
        updateLogisticInfo()
            .text()
            .replace("'Content-Type: application/json'", "'Content-Type: text/plain'");

    assertThat(PageComparison.of(DocumentationPage.parse(text.getBytes(UTF_8)), SPEC).differences())
        .extracting(Difference::what)
        .containsExactly("sample.mediaType");
  }

  @Test
  void memberThatIsInTheExampleOnlyIsNotInTheList() {
    PageComparison comparison = compare(updateLogisticInfoWithLists().withoutField("tmallOrderId"));

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notOnPage())
        .filteredOn(excused -> excused.difference().what().equals("request.tmallOrderId"))
        .extracting(PageComparison.Excused::reason)
        .containsExactly("it is in the page's example, and not in its list");
  }

  @Test
  void mediaTypeOfAnAnswerIsOnItsLine() {
    PageText page = updateLogisticInfo();
    List<String> lines = page.text().lines().toList();
    String text = page.text().replace("成功\napplication/json", "成功\napplication/xml");

    assertThat(PageComparison.of(DocumentationPage.parse(text.getBytes(UTF_8)), SPEC).differences())
        .extracting(Difference::line)
        .containsExactly(lines.indexOf("🟢200成功") + 1);
  }

  @Test
  void answerOfAnotherStatusIsADifference() {
    assertDifferences(updateLogisticInfo().status("🔴500 Error"))
        .containsExactly(tuple(Kind.STATUS, "status.500"), tuple(Kind.STATUS, "status.200"));
  }

  @Test
  void bodyOfTheAnswerBelongsToTheFirstTab() {
    assertDifferences(updateLogisticInfo().status("🟢200成功\n🔴500 Error"))
        .containsExactly(tuple(Kind.STATUS, "status.500"));
  }

  @Test
  void answerThatAWholePageDoesNotHaveIsADifference() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace(
                SpecCopy.PAGE,
                "    responses:\n",
                "    responses:\n      '404': {description: There is none.}\n")
            .document();
    String text = updateLogisticInfo().text();
    byte[] start = text.substring(0, text.indexOf("\"data\": null")).getBytes(UTF_8);

    assertThat(PageComparison.of(updateLogisticInfo().read(), spec).differences())
        .extracting(Difference::what)
        .containsExactly("status.404");
    assertThat(PageComparison.of(DocumentationPage.parse(start), spec).differences()).isEmpty();
    assertThat(PageComparison.of(updateLogisticInfo().response(null).read(), spec).differences())
        .extracting(Difference::what)
        .containsExactly("status.404");
  }

  @Test
  void answersOfOneStatusAreComparedAsOne() {
    String text = updateLogisticInfo().text();
    String whole = PageText.RESPONSE;
    String first = "{\n    \"errorCode\": 200,\n    \"errorMsg\": \"\"\n}";
    String second = "{\n    \"success\": true,\n    \"data\": null\n}";

    assertThat(
            PageComparison.of(
                    DocumentationPage.parse(
                        text.replace(whole, first + "\n🟢200成功\nBody\n" + second).getBytes(UTF_8)),
                    SPEC)
                .differences())
        .extracting(Difference::what)
        .allMatch(what -> what.startsWith("responseExample."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--request POST|--request PUT|sample.method",
        "--request POST|-G|sample.method",
        "/api/open/pp/logistics/updateLogisticInfo?|/api/open/pp/logistics/update?|sample.path",
        "/api/open/pp/logistics/updateLogisticInfo?|/v2/open/pp/logistics/updateLogisticInfo?"
            + "|sample.path",
        "/api/open/pp/logistics/updateLogisticInfo?|/?|sample.path"
      })
  void sampleThatContradictsItsPageIsADifference(String text, String other, String what) {
    String page = updateLogisticInfo().text();
    assertThat(page).contains(text);

    assertThat(
            PageComparison.of(
                    DocumentationPage.parse(page.replace(text, other).getBytes(UTF_8)), SPEC)
                .differences())
        .extracting(Difference::what)
        .contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://test.example.com/open/pp/logistics/updateLogisticInfo",
        "{{baseUrl}}/open/pp/logistics/updateLogisticInfo",
        "www.xportcn.com/api/open/pp/logistics/updateLogisticInfo/"
      })
  void sampleMayCallAnotherHost(String address) {
    String page =
        updateLogisticInfo()
            .text()
            .replace("https://www.xportcn.com/api/open/pp/logistics/updateLogisticInfo", address);

    assertThat(page).contains(address);
    assertThat(PageComparison.of(DocumentationPage.parse(page.getBytes(UTF_8)), SPEC).differences())
        .isEmpty();
  }

  @Test
  void requirednessOfAParameterInThePathIsNoDifference() {
    SpecDocument spec =
        SpecCopy.in(folder)
            .replace("openapi.yaml", "/logistics/updateLogisticInfo:", "/logistics/{id}:")
            .replace(
                SpecCopy.PAGE,
                "    x-retry:",
                "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
                    + "    x-retry:")
            .document();
    String page = updateLogisticInfo().path("/open/pp/logistics/{id}").text();
    String text = page.replace("\nRequest\n", "\nRequest\nPath Params\nid\nstring\noptional\n");

    assertThat(PageComparison.of(DocumentationPage.parse(text.getBytes(UTF_8)), spec).differences())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carrierCode Carrier 可选|request.carrierCode",
        "carrierCode string[] 可选|request.carrierCode",
        "carrierCode List<String>|request.carrierCode",
        "carrierCode Map<String, Object> 可选|request.carrierCode",
        "carrier datetime 可选|request.carrier",
        "shippedAt timestamp|request.shippedAt",
        "carrier BigDecimal optional|request.carrier"
      })
  void fieldWithATypeInOtherWordsIsADifference(String line, String what) {
    PageText page = updateLogisticInfoWithLists().layout(PageText.Layout.ONE_LINE);
    String text = page.text().replace("\nExample\n{", "\n" + line + "\nExample\n{");

    assertThat(PageComparison.of(DocumentationPage.parse(text.getBytes(UTF_8)), SPEC).differences())
        .extracting(Difference::what)
        .containsExactly(what);
  }

  @Test
  void lineThatMayBeAFieldIsNoted() {
    String text =
        updateLogisticInfoWithLists()
            .layout(PageText.Layout.ONE_LINE)
            .text()
            .replace("\nExample\n{", "\ncarrierCode smallish\nExample\n{");

    PageComparison comparison =
        PageComparison.of(DocumentationPage.parse(text.getBytes(UTF_8)), SPEC);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notes())
        .singleElement()
        .asString()
        .matches("Not read, and maybe a field with a type in unknown words: line [0-9]+\\.");
  }

  @Test
  void pageWithoutARequestBodyLacksIt() {
    assertDifferences(updateLogisticInfo().request(null).requestInSampleOnly())
        .containsExactly(tuple(Kind.BODY, "request"));
  }

  @Test
  void knownDifferenceDoesNotCount() {
    SpecDocument spec =
        acknowledging("{what: 'requestExample.logisticInfos[].lineItem', reason: Invented.}");
    DocumentationPage page = updateLogisticInfo().replaceInRequest("这是商品1", "x").read();

    PageComparison comparison = PageComparison.of(page, spec);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.known())
        .singleElement()
        .satisfies(
            known -> {
              assertThat(known.reason()).isEqualTo("Invented.");
              assertThat(said(known.difference()))
                  .isEqualTo(
                      "examples/updateLogisticInfo/request.json#/logisticInfos/0/lineItem"
                          + "/title: The page's example has 'x' for"
                          + " requestExample.logisticInfos[0].lineItem.title, but the spec's has"
                          + " '这是商品1'.");
            });
  }

  @Test
  void acknowledgementOfNothingIsADifference() {
    SpecDocument spec = acknowledging("{what: request.orderId, reason: It was other.}");

    assertThat(PageComparison.of(updateLogisticInfo().read(), spec).differences())
        .extracting(PageComparisonTest::said)
        .singleElement()
        .isEqualTo(
            SpecCopy.PAGE
                + "#/pathItem/post/x-known-differences/0: The spec acknowledges a"
                + " difference in request.orderId, but there is none. Delete the entry.");
  }

  @Test
  void acknowledgementOfNothingOnACutOffPageSaysNothing() {
    SpecDocument spec = acknowledging("{what: response.errorCode, reason: It was other.}");
    String text = updateLogisticInfo().text();
    byte[] start = text.substring(0, text.indexOf("Responses")).getBytes(UTF_8);

    assertThat(PageComparison.of(DocumentationPage.parse(start), spec).differences()).isEmpty();
  }

  @Test
  void acknowledgementNeedsAReason() {
    SpecDocument spec = acknowledging("{what: modified}");
    DocumentationPage page = updateLogisticInfo().modified("2025-09-01 00:00:00").read();

    assertThat(PageComparison.of(page, spec).differences())
        .extracting(Difference::kind)
        .containsExactly(Kind.MODIFIED, Kind.ACKNOWLEDGEMENT);
  }

  private SpecDocument acknowledging(String entry) {
    return SpecCopy.in(folder)
        .replace(
            SpecCopy.PAGE, "    x-retry:", "    x-known-differences: [" + entry + "]\n    x-retry:")
        .document();
  }

  @Test
  void placesOfAFolderNameTheirFile() {
    SpecDocument spec = SpecCopy.in(folder).document();
    DocumentationPage page =
        updateLogisticInfo()
            .method("PUT")
            .queryOfSample("?timestamp")
            .replaceInRequest("\"quantity\": 1", "\"quantity\": true")
            .read();

    assertThat(PageComparison.of(page, spec).differences())
        .extracting(difference -> difference.place().toString())
        .containsExactly(
            SpecCopy.PAGE + "#/pathItem/post",
            "shared/signing.yaml#/components/securitySchemes/querySignature/x-signing/parameters/1",
            "shared/line-item.yaml#/components/schemas/LineItem/properties/quantity",
            "examples/updateLogisticInfo/request.json#/logisticInfos/0/lineItem/quantity");
  }
}
