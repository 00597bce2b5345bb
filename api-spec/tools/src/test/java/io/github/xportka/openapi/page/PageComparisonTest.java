package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.MARKDOWN;
import static io.github.xportka.openapi.page.PageFixtures.SPEC;
import static io.github.xportka.openapi.page.PageFixtures.TEXT;
import static io.github.xportka.openapi.page.PageFixtures.compare;
import static io.github.xportka.openapi.page.PageFixtures.lineOf;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static io.github.xportka.openapi.page.PageFixtures.readAll;
import static io.github.xportka.openapi.page.PageFixtures.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.page.PageComparison.Confirmation;
import io.github.xportka.openapi.page.PageComparison.Difference;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageComparisonTest {
  @ParameterizedTest
  @MethodSource("forms")
  void findsNoDifferenceInAnyForm(String page) {
    PageComparison comparison = compare(page);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.gaps()).isEmpty();
    assertThat(comparison.exitCode()).isZero();
    assertThat(comparison.operation().orElseThrow().id()).isEqualTo("storeParcel");
  }

  private static Stream<String> forms() {
    return Stream.of(MARKDOWN, TEXT, TEXT.replace("\n", "\r\n"), yaml());
  }

  private static String yaml() {
    return MARKDOWN.substring(MARKDOWN.indexOf("openapi:"), MARKDOWN.lastIndexOf("```"));
  }

  @Test
  void statesWhatWasCompared() {
    assertThat(compare(MARKDOWN).counts())
        .hasToString(
            "method, path, host, 1 parameter, 3 request properties, 2 response properties,"
                + " 2 examples, 2 enumerated values");
    assertThat(compare(MARKDOWN).notStated())
        .contains("time of the last modification", "signing.sign");
  }

  @ParameterizedTest
  @MethodSource("drifts")
  void reportsDriftWithItsLine(String old, String replacement, String what) {
    String page = replace(MARKDOWN, old, replacement);
    int line = lineOf(page, replacement.strip().lines().findFirst().orElseThrow());

    PageComparison comparison = compare(page);

    assertThat(comparison.exitCode()).isEqualTo(PageComparison.DIFFERENT);
    assertThat(comparison.openDifferences())
        .anySatisfy(
            difference -> {
              assertThat(difference.what()).isEqualTo(what);
              assertThat(difference.line()).isEqualTo(line);
            });
  }

  private static Stream<Arguments> drifts() {
    return Stream.of(
        Arguments.of("    post:\n", "    put:\n", "method"),
        Arguments.of(
            "  - url: https://platform.example/api", "  - url: https://other.example/api", "host"),
        Arguments.of(
            "  - url: https://platform.example/api",
            "  - url: https://platform.example/v2",
            "host"),
        Arguments.of(
            "type: string\n                weight",
            "type: integer\n                weight",
            "request.parcelId"),
        Arguments.of("weight:\n", "weightInGrams:\n", "request.weightInGrams"),
        Arguments.of("default: 1\n", "default: 77\n", "request.weight"),
        Arguments.of("- SEA\n", "- RAIL\n", "request.mode"),
        Arguments.of("default: 1\n", "maximum: 30\n", "request.weight"),
        Arguments.of("parcelId: P-1", "parcelId: P-2", "requestExample.parcelId"),
        Arguments.of("code:\n", "status:\n", "response.status"),
        Arguments.of("data: null", "data: 12", "response.data"),
        Arguments.of("'200':\n", "'400': {description: ''}\n        '200':\n", "response400"),
        Arguments.of("name: access-key", "name: trace-id", "parameters.trace-id"));
  }

  @Test
  void reportsRequirednessOfRequests() {
    String page = replace(MARKDOWN, "                - parcelId\n", "                - weight\n");

    assertThat(compare(page).openDifferences())
        .extracting(Difference::what)
        .containsExactly("request.parcelId", "request.weight");
  }

  @Test
  void comparesParameters() {
    String known = "{name: language, in: query, required: true, schema: {type: string}}";
    OpenApiDocument spec =
        PageFixtures.spec(
            replace(
                SPEC, "      security:\n", "      parameters: [" + known + "]\n      security:\n"));
    String drifted = known.replace("true", "false").replace("string", "integer");

    assertThat(parameterDifferences(MARKDOWN, spec))
        .containsExactly("The spec has the parameter language, but the page does not.");
    assertThat(parameterDifferences(withParameter(known), spec)).isEmpty();
    assertThat(parameterDifferences(withParameter(drifted), spec))
        .containsExactly(
            "The page says that parameters.language is optional, but the spec says that it is required.",
            "The page states the type integer for parameters.language, but the spec states string.");
  }

  private static String withParameter(String parameter) {
    String list = "      parameters:\n";
    return replace(MARKDOWN, list, list + "        - " + parameter + "\n");
  }

  private static List<String> parameterDifferences(String page, OpenApiDocument spec) {
    return PageComparison.of(read(page), spec, Optional.empty()).differences().stream()
        .filter(difference -> difference.what().startsWith("parameters."))
        .map(Difference::sentence)
        .toList();
  }

  @Test
  void reportsRemovedPropertyOfVendorPage() {
    String page =
        replace(
            MARKDOWN,
            "                weight:\n                  type: integer\n                  default: 1\n",
            "");

    assertThat(compare(page).openDifferences())
        .anyMatch(
            difference ->
                difference
                    .sentence()
                    .contains("has the property request.weight from the vendor's page"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"'12', '12', 12", "13, 13, 12", "true, true, 12", "null, null, 12"})
  void distinguishesTextFromNumberInExample(String value, String shown, String known) {
    assertThat(compare(replace(MARKDOWN, "weight: 12", "weight: " + value)).differences())
        .extracting(Difference::sentence)
        .contains(
            "The page's example has %s for requestExample.weight, but the spec's example has %s."
                .formatted(shown, known));
  }

  @Test
  void reportsDriftOfPastedText() {
    String page = TEXT.replace("\"mode\": \"AIR\"", "\"mode\": \"RAIL\"");

    assertThat(compare(page).openDifferences())
        .extracting(Difference::what, Difference::line)
        .contains(tuple("request.mode", lineOf(page, "RAIL")));
  }

  @Test
  void reportsPropertyOfObjectThatSpecDoesNotDescribe() {
    String page = replace(TEXT, "\"data\": null", "\"data\": {\"id\": 7}");

    assertThat(compare(page).openDifferences())
        .extracting(Difference::what, Difference::line)
        .contains(tuple("response.data.id", lineOf(page, "\"id\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: object, nullable: true, properties: {id: {type: integer}} | null | response.data.id",
        "type: array, items: {type: integer} | [] | response.data[]"
      })
  void doesNotConfirmContentThatIsNotShown(String schema, String shown, String missing) {
    String spec = replace(SPEC, "data: {type: object, nullable: true}", "data: {" + schema + "}");
    String page = replace(TEXT, "\"data\": null", "\"data\": " + shown);

    PageComparison comparison =
        PageComparison.of(read(page), PageFixtures.spec(spec), Optional.empty());

    assertThat(comparison.confirmations()).isEmpty();
    assertThat(comparison.notStated()).contains(missing);
  }

  /** Compares a page with a spec that acknowledges one aspect of request.mode. */
  private static PageComparison compareWithKnown(String aspect, String page) {
    String known = "{what: request.mode, aspect: %s, reason: Agreed.}".formatted(aspect);
    String spec =
        replace(
            SPEC,
            "      security:\n",
            "      x-known-differences:\n        - " + known + "\n      security:\n");
    return PageComparison.of(read(page), PageFixtures.spec(spec), Optional.empty());
  }

  @Test
  void acknowledgedDifferenceDoesNotCount() {
    String page = replace(MARKDOWN, "- SEA\n", "- SEA\n                    - RAIL\n");

    PageComparison comparison = compareWithKnown("added-value", page);

    assertThat(comparison.exitCode()).isZero();
    assertThat(comparison.differences())
        .singleElement()
        .extracting(Difference::acknowledged)
        .isEqualTo(Optional.of("Agreed."));
  }

  @Test
  void reportsOtherAspectsAtPlaceOfAcknowledgedDifference() {
    String page = replace(MARKDOWN, "- SEA\n", "- RAIL\n");

    assertThat(compareWithKnown("added-value", page).openDifferences())
        .extracting(Difference::what, Difference::aspect)
        .containsExactly(tuple("request.mode", "removed-value"));
    assertThat(compareWithKnown("required", page).openDifferences()).hasSize(2);
  }

  @Test
  void reportsObsoleteAcknowledgement() {
    PageComparison comparison = compareWithKnown("required", MARKDOWN);

    assertThat(comparison.obsolete())
        .singleElement()
        .asString()
        .startsWith(
            "The page does not have the known difference request.mode (required). Delete its entry");
    assertThat(comparison.exitCode()).isZero();
    assertThat(compareWithKnown("required", TEXT).obsolete()).isEmpty();
  }

  @Test
  void lintKnowsEachAspect() throws IOException {
    try (InputStream shapes = Linter.class.getResourceAsStream("spec-objects.yaml")) {
      assertThat(
              DocumentMapper.YAML
                  .readTree(shapes)
                  .at("/$defs/knownDifference/properties/aspect/enum")
                  .valueStream()
                  .map(JsonNode::textValue))
          .containsExactlyElementsOf(Stream.of(Aspect.values()).map(Aspect::key).toList());
    }
  }

  @Test
  void reportsPageThatMoved() {
    String page = MARKDOWN.replace("api-100200301-run", "api-100200777-run");

    assertThat(compare(page).openDifferences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.sentence())
                  .startsWith(
                      "The page is at https://doc-en-ka.xportcn.com/api-100200777, but the spec names"
                          + " https://doc-en-ka.xportcn.com/api-100200301.");
              assertThat(difference.spec().line()).isEqualTo(lineOf(SPEC, PageFixtures.PAGE_URL));
            });
  }

  @Test
  void pageOfOtherSiteDidNotMove() {
    PageSource source = PageSource.of("https://doc.pandapon.com/api-100200777");
    String page = MARKDOWN.replace("api-100200301-run", "api-100200777-run");

    assertThat(
            PageComparison.of(read(page), PageFixtures.spec(), Optional.of(source)).differences())
        .isEmpty();
  }

  @Test
  void pageWithoutBodiesIsIncomplete() {
    PageComparison comparison = compare("POST\n/open/parcel/store\n");

    assertThat(comparison.openDifferences()).isEmpty();
    assertThat(comparison.exitCode()).isEqualTo(PageComparison.INCOMPLETE);
    assertThat(comparison.gaps())
        .containsExactly(
            "The page does not show the properties of the request body.",
            "The page does not show the properties of the response body.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"parcelId\": \"P-1\"}", "[]", "null"})
  void littleContentIsIncompleteOrDifferent(String example) {
    String page =
        "POST\n/open/parcel/store\nBody Params application/json\n"
            + example
            + "\nResponses\n{\"code\": 200, \"data\": null}\n";

    assertThat(compare(page).exitCode()).isNotZero();
  }

  @Test
  void cutOffPageIsIncomplete() {
    PageComparison text = compare(TEXT.substring(0, TEXT.indexOf("    \"code\"") - 2));
    PageComparison markdown = compare(MARKDOWN.substring(0, MARKDOWN.lastIndexOf("```")));

    assertThat(text.exitCode()).isEqualTo(PageComparison.INCOMPLETE);
    assertThat(markdown.gaps()).singleElement().asString().contains("is not closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"              required:", "                mode:", "          - SEA"})
  void cutOffPageDoesNotStateWhatItLeavesOut(String firstMissing) {
    String page = MARKDOWN.substring(0, MARKDOWN.indexOf(firstMissing));

    PageComparison comparison = compare(page);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.exitCode()).isEqualTo(PageComparison.INCOMPLETE);
  }

  @Test
  void namesPlaceWherePageIsCutOff() {
    String page = MARKDOWN.substring(0, MARKDOWN.indexOf("                    - SEA"));

    assertThat(compare(page).gaps().get(0))
        .startsWith(
            "The page is cut off after line %d: the code block at line 5 is not closed."
                .formatted(lineOf(page, "- AIR")));
  }

  @Test
  void reportsConfirmationsSeparately() {
    PageComparison comparison = compare(MARKDOWN);

    assertThat(comparison.confirmations())
        .extracting(Confirmation::toString)
        .containsExactly("response: sister → vendor");
    assertThat(compare(replace(MARKDOWN, "data: null", "data: 1")).confirmations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: language, in: query, schema: {type: string}} | request",
        "{name: language, in: query, schema: {type: integer}} | ''",
        "{name: page, in: query, schema: {type: string}} | ''",
        "{name: sign, in: query, schema: {type: string}} | ''"
      })
  void confirmsRequestOnlyWithItsParameters(String parameter, String confirmed) {
    String known = "[{name: language, in: query, schema: {type: string}}]";
    OpenApiDocument spec =
        PageFixtures.spec(
            replace(SPEC, "      security:\n", "      parameters: " + known + "\n      security:\n")
                .replace("request: vendor", "request: sister"));

    assertThat(
            PageComparison.of(read(withParameter(parameter)), spec, Optional.empty())
                .confirmations())
        .extracting(Confirmation::what)
        .containsExactlyElementsOf(
            Stream.of(confirmed, "response").filter(what -> !what.isEmpty()).toList());
  }

  @Test
  void confirmsSinglePropertyWithWeakerEvidence() {
    String stated = "weight: {x-evidence: {level: inferred}, type: integer";
    OpenApiDocument spec = PageFixtures.spec(replace(SPEC, "weight: {type: integer", stated));
    String drifted = replace(MARKDOWN, "default: 1\n", "default: 7\n");

    assertThat(PageComparison.of(read(MARKDOWN), spec, Optional.empty()).confirmations())
        .extracting(Confirmation::toString)
        .containsExactly("response: sister → vendor", "request.weight: inferred → vendor");
    assertThat(PageComparison.of(read(drifted), spec, Optional.empty()).confirmations())
        .extracting(Confirmation::what)
        .containsExactly("response");
  }

  @Test
  void ignoresEvidenceThatThePageStates() {
    String page =
        replace(
            MARKDOWN,
            "- name: access-key\n",
            "- {name: access-key, in: header, x-evidence: {level: inferred}}\n        - name: sign\n");

    assertThat(compare(page).confirmations())
        .extracting(Confirmation::what)
        .containsExactly("response");
  }

  @Test
  void confirmsInferredPath() {
    assertThat(compare(listPage("/open/parcel/list")).confirmations())
        .extracting(Confirmation::toString)
        .containsExactly(
            "path: inferred → vendor", "request: inferred → vendor", "response: inferred → vendor");
  }

  @Test
  void correctsInferredPath() {
    String page = listPage("/open/v2/parcels");

    PageComparison comparison = compare(page);

    assertThat(comparison.matchedBy()).isEqualTo("title");
    assertThat(comparison.exitCode()).isEqualTo(PageComparison.DIFFERENT);
    Difference correction = comparison.openDifferences().get(0);
    assertThat(correction.what()).isEqualTo("path");
    assertThat(correction.line()).isEqualTo(lineOf(page, "    post:"));
    assertThat(correction.sentence())
        .startsWith("Correction: the path is /open/v2/parcels.")
        .contains(
            "write /open/v2/parcels: in its place",
            ".pathOverride(Operation.LIST_PARCELS, \"/open/v2/parcels\")");
  }

  /** The page of the second operation, with few changes to the first. */
  private static String listPage(String path) {
    String page =
        MARKDOWN.replace("/open/parcel/store", path).replace("Parcel storage", "Parcel list");
    int start = page.indexOf("                parcelId:\n");
    String properties =
        "                page:\n                  type: integer\n                status:\n                  type: string\n              required: [page]\n      ";
    int end = page.indexOf("      responses:");
    return (page.substring(0, start) + properties.stripTrailing() + "\n" + page.substring(end))
        .replace("api-100200301-run", "api-999999999-run");
  }

  @Test
  void recognizesOperationByEachCriterion() {
    String other = MARKDOWN.replace("/open/parcel/store", "/x/y").replace("100200301-run", "-");
    String untitled =
        other.replace("summary: Parcel storage", "summary: ''").replace("# Parcel storage", "");

    assertThat(matchedBy(MARKDOWN.replace("/open/parcel/store", "/x/y"), ""))
        .isEqualTo("page number");
    assertThat(matchedBy(untitled, "api-100200301.md")).isEqualTo("page number");
    assertThat(matchedBy(untitled.replace("/x/y", "/api/open/parcel/store"), "")).isEqualTo("path");
    assertThat(matchedBy(untitled.replace("deprecated: false", "operationId: storeParcel"), ""))
        .isEqualTo("operation id");
    assertThat(matchedBy(other, "")).isEqualTo("title");
    assertThat(matchedBy(untitled, "parcel-storage.md")).isEqualTo("file name");
    assertThat(matchedBy(untitled, "storeParcel.txt")).isEqualTo("file name");
    assertThat(matchedBy(untitled, "page.md")).isEmpty();
    Optional<PageSource> source = Optional.of(PageSource.of(PageFixtures.PAGE_URL));
    assertThat(PageComparison.of(read(untitled), PageFixtures.spec(), source).matchedBy())
        .isEqualTo("page number");
  }

  private static String matchedBy(String page, String fileName) {
    DocumentationPage read = readAll(page, fileName).get(0);
    return PageComparison.of(read, PageFixtures.spec(), Optional.empty()).matchedBy();
  }

  @Test
  void unknownOperationIsDifference() {
    PageComparison comparison = compare("PUT /somewhere/else\n");

    assertThat(comparison.exitCode()).isEqualTo(PageComparison.DIFFERENT);
    assertThat(comparison.openDifferences().get(0).sentence()).contains("xport page transcribe");
  }

  @Test
  void pageOfSisterSiteConfirmsAsSister() {
    PageSource source = PageSource.of("https://doc.pandapon.com/api-100200999");

    PageComparison comparison =
        PageComparison.of(
            read(listPage("/open/parcel/list")), PageFixtures.spec(), Optional.of(source));

    assertThat(comparison.confirmations())
        .extracting(Confirmation::to)
        .containsOnly(EvidenceLevel.SISTER);
  }

  @Test
  void partOfTheBaseUrlCanBeInThePath() {
    String page =
        MARKDOWN
            .replace("/open/parcel/store", "/api/open/parcel/store")
            .replace("https://platform.example/api", "https://platform.example");

    assertThat(compare(page).openDifferences()).isEmpty();
  }

  @Test
  void oneDifferenceForAllElementsOfAnArray() {
    String spec =
        """
        openapi: 3.0.3
        paths:
          /a:
            post:
              operationId: a
              x-evidence: {level: vendor, path: vendor, request: vendor, response: vendor}
              responses:
                '200':
                  content:
                    application/json:
                      schema: {type: array, items: {type: object, properties: {a: {type: string}}}}
        """;
    String page = "POST /a\nResponses\n[{\"a\": 1}, {\"a\": 2}]\n";

    List<Difference> differences =
        PageComparison.of(read(page), PageFixtures.spec(spec), Optional.empty()).differences();

    assertThat(differences).singleElement().extracting(Difference::what).isEqualTo("response[].a");
  }
}
