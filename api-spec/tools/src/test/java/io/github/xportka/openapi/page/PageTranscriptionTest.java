package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageText.updateLogisticInfo;
import static io.github.xportka.openapi.page.PageText.updateLogisticInfoWithLists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.Finding;
import io.github.xportka.openapi.SpecBundler;
import io.github.xportka.openapi.SpecLint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PageTranscriptionTest {
  private static final String URL = "https://doc-en-ka.xportcn.com/api-338074934";
  private static final PageTranscription.Source SEED =
      new PageTranscription.Source("seed", Optional.of(URL));
  private static final Path SPEC = Path.of("../openapi");
  private static final SpecDocument WHOLE_SPEC = SpecDocument.of(SPEC);
  private static final String MAIN_LINES =
      """
        /open/pp/logistics/updateLogisticInfo:
          $ref: pages/update-domestic-logistics-information.yaml#/pathItem
      """;

  @TempDir private Path folder;

  /** Transcribes a page into a spec that has none yet, and makes it part of it. */
  private static SpecCopy transcribe(DocumentationPage page, Path folder) throws IOException {
    SpecCopy spec = SpecCopy.withoutPages(folder);
    PageTranscription transcription = PageTranscription.of(page, spec.document(), SEED);
    transcription.write(spec.folder());
    return spec.replace("openapi.yaml", "paths: {}\n", "paths:\n" + transcription.mainLines());
  }

  private static void assertNoDifference(DocumentationPage page, Path folder) throws IOException {
    PageComparison comparison = PageComparison.of(page, transcribe(page, folder).document());

    assertThat(comparison.operationId()).isPresent();
    assertThat(comparison.differences()).isEmpty();
  }

  private static Stream<PageText> pages() {
    return Stream.of(
        updateLogisticInfo(),
        updateLogisticInfo().chinese().withoutNavigation(),
        updateLogisticInfo().title("更新国内物流信息"),
        updateLogisticInfo().requestInSampleOnly(),
        updateLogisticInfo().response(null),
        updateLogisticInfo()
            .modified(null)
            .method("GET")
            .request(null)
            .queryOfSample("?timestamp&sign&id=1"),
        updateLogisticInfo().path("/open/x/{id}/do-it").title("Do it: now # or 'never'"),
        updateLogisticInfo().status("🟢200成功\n🔴500 Error").withoutSample(),
        updateLogisticInfo().mediaType("multipart/form-data"),
        updateLogisticInfo().headersOfSample("access-key;", "x-trace: 1"),
        updateLogisticInfo().response("{\"a\": [1, \"b\", {}], \"c\": [[1], [2.5]], \"d\": []}"),
        updateLogisticInfo().response("[{\"a\": 1}, {\"a\": null, \"b\": 99999999999}]"),
        updateLogisticInfo().response("{\"a\": 1e400, \"b\": 12345678901234567890, \"on\": 2.50}"),
        updateLogisticInfo()
            .response(
                "{\"a\": {\"x\": {\"y\": 1}}, \"b\": {\"x\": {\"y\": \"1\"}}, \"x\": {\"y\": 1}}"),
        updateLogisticInfoWithLists().requestInListOnly(),
        updateLogisticInfoWithLists().foldedAt(0),
        updateLogisticInfoWithLists().foldedAt(1).requestInListOnly(),
        updateLogisticInfoWithLists()
            .query("page", "integer<int64>", false)
            .query("filter", "array[string]", true)
            .header("x-trace", "string", null)
            .field(0, "total", "integer<int64>", true)
            .field(0, "price", "number | null", true)
            .field(0, "ids", "array[integer]", false)
            .field(0, "rest", "any", false));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void transcribedPageHasNoDifference(PageText page) throws IOException {
    assertNoDifference(page.read(), folder);
  }

  @ParameterizedTest
  @EnumSource
  void listOfFieldsIsTranscribedInEveryLayout(PageText.Layout layout) throws IOException {
    assertNoDifference(updateLogisticInfoWithLists().layout(layout).read(), folder);
  }

  @Test
  void cutOffPageIsTranscribedAsFarAsItGoes() throws IOException {
    String text = updateLogisticInfoWithLists().chinese().text();
    int start = text.indexOf("updateLogisticInfo\n") + 20;
    for (int length = start; length < text.length(); length += 47) {
      assertNoDifference(
          DocumentationPage.parse(text.substring(0, length).getBytes(UTF_8)),
          folder.resolve("copy" + length));
    }
  }

  @Test
  void pageWithRandomFaultsIsTranscribedOrRefused() throws IOException {
    Random random = new Random(3);
    List<String> snippets =
        List.of(
            "{", "}", "[", "]", "\"", "\n", "\\", ":", ",", "\u001b", "# ", "- ", "'", "\n  x: ");
    String good = updateLogisticInfoWithLists().text();
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int faults = 1 + random.nextInt(6); faults > 0; faults--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(40)));
        } else {
          text.insert(at, snippets.get(random.nextInt(snippets.size())));
        }
      }
      try {
        assertNoDifference(
            DocumentationPage.parse(text.toString().getBytes(UTF_8)), folder.resolve("copy" + i));
      } catch (UnreadablePageException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  @Test
  void pageOfTheProjectsBeginningGivesTheContractThatWasWrittenByHand() throws IOException {
    ObjectNode byHand = SpecBundler.bundle(SPEC);
    SpecCopy spec = transcribeTheBeginning();

    assertThat(contract(SpecBundler.bundle(spec.folder()))).isEqualTo(contract(byHand));
    for (String example : List.of("request.json", "response.json")) {
      String file = "examples/updateLogisticInfo/" + example;
      assertThat(spec.read(file)).isEqualTo(Files.readString(SPEC.resolve(file)));
    }
  }

  /** The spec with that page transcribed anew. */
  private SpecCopy transcribeTheBeginning() throws IOException {
    SpecCopy spec =
        SpecCopy.in(folder)
            .delete(SpecCopy.PAGE)
            .delete("examples/updateLogisticInfo/request.json")
            .delete("examples/updateLogisticInfo/response.json")
            .delete("examples/updateLogisticInfo/refused.json")
            .replace("openapi.yaml", MAIN_LINES, "");
    PageTranscription transcription =
        PageTranscription.of(updateLogisticInfo().read(), spec.document(), SEED);
    transcription.write(spec.folder());
    assertThat(transcription.mainLines()).isEqualTo(MAIN_LINES);
    return spec.replace("openapi.yaml", "\npaths:\n", "\npaths:\n" + MAIN_LINES);
  }

  /** What is promised: without sentences, and without what no page shows. */
  private static JsonNode contract(ObjectNode document) {
    ObjectNode contract = document.deepCopy();
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode operation : path) {
        ((ObjectNode) operation.path("x-evidence")).remove("inferred");
        ((ObjectNode) operation.at("/responses/200/content/application~1json/examples"))
            .remove("refused");
      }
    }
    // That it is a time is our conclusion.
    ((ObjectNode) contract.at("/components/schemas/DomesticLogisticInfo/properties/rtsTime"))
        .remove(List.of("format", "pattern", "x-evidence"));
    removeSentences(contract);
    return contract;
  }

  private static void removeSentences(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("description").isTextual()) {
      object.remove("description");
    }
    if (node instanceof ObjectNode object && object.path("summary").isTextual()) {
      object.remove("summary");
    }
    node.forEach(PageTranscriptionTest::removeSentences);
  }

  @Test
  void lintAsksForWhatOnlyAPersonCanAdd() throws IOException {
    SpecCopy spec = transcribeTheBeginning();

    assertThat(SpecLint.check(spec.folder()))
        .extracting(Finding::pointer)
        .containsExactly("/pathItem/post/responses/200/content/application~1json/examples/refused");
  }

  @Test
  void whatIsRequiredIsTakenOver() {
    PageText page =
        PageText.of("Do x", "POST", "/open/pp/x")
            .field(0, "a", "string", true)
            .field(0, "b", "integer", false)
            .field(0, "c", "string | null", true)
            .response(PageText.RESPONSE);

    assertThat(text(page))
        .contains(
            """
                  required: [a, c]
                  # QUESTION: What does each member mean? The page shows names and values only.
                  properties:
                    a:
                      type: string
                      description: The page does not say what it is.
                    b:
                      type: integer
                      format: int32
                      nullable: true
                      description: The page does not say what it is.
                    c:
                      type: string
                      nullable: true
            """);
  }

  @Test
  void parametersThatDoNotSignAreParameters() {
    PageText page = updateLogisticInfoWithLists().path("/open/x").query("page", "integer", true);

    assertThat(text(page))
        .contains(
            """
                security:
                  - querySignature: []
                parameters:
                  # QUESTION: What does 'page' mean?
                  - name: page
                    in: query
                    required: true
                    description: The page does not say what it is.
                    schema:
                      type: integer
                      format: int32
            """)
        .doesNotContain("name: timestamp");
  }

  @Test
  void whatThePageDoesNotShowIsGuessedFromTheNearestPath() {
    PageText page =
        PageText.of("Do x", "POST", "/open/pp/logistics/updateLogisticInfo/x")
            .queryOfSample("")
            .field(0, "a", "string", null);

    assertThat(text(page))
        .contains(
            """
                # QUESTION: Which part of the API is it? This is as for updateLogisticInfo, whose path is the nearest.
                tags: [warehouse-logistics]
            """,
            """
                # QUESTION: How are requests signed? The page does not show it. This is as for updateLogisticInfo, whose path is the nearest.
                security:
                  - querySignature: []
            """,
            """
                XResponse:
                  # QUESTION: Is this the envelope, and what is in it? The page does not show the answer.
                  description: The LogisticsEnvelope.
                  x-implements: [LogisticsEnvelope]
            """,
            """
                x-evidence:
                  level: inferred
                  path: vendor
                  request: vendor
                  response: inferred
                  inferred:
            """);
  }

  @Test
  void wordsOfThePageStayOnThePage() {
    String text = text(updateLogisticInfoWithLists().layout(PageText.Layout.DESCRIBED));

    assertThat(text).doesNotContain("Words about").contains("The page says what it is in line 36.");
  }

  @Test
  void schemaOfATakenNameGetsAnother() {
    PageText page =
        PageText.of("Do x", "POST", "/open/x").request("{\"logisticInfos\": [{\"other\": 1}]}");

    assertThat(text(page)).contains("$ref: '#/components/schemas/XLogisticInfo'");
  }

  @Test
  void operationIdThatIsTakenGetsLonger() {
    PageText page = PageText.of("Do x", "POST", "/wms/updateLogisticInfo");

    assertThat(PageTranscription.of(page.read(), WHOLE_SPEC, SEED).operationId())
        .isEqualTo("wmsUpdateLogisticInfo");
  }

  @Test
  void pageWithoutAnAddressAsksForIt() {
    PageTranscription transcription =
        PageTranscription.of(
            updateLogisticInfo().read(), WHOLE_SPEC, PageTranscription.Source.VENDOR);

    assertThat(transcription.questions())
        .contains(
            "What is the address of the page? It belongs here, as externalDocs, and in x-evidence.");
    assertThat(transcription.files().values().iterator().next()).doesNotContain("externalDocs:");
  }

  @Test
  void bundleHasNoFilesToReferTo() {
    PageTranscription transcription =
        PageTranscription.of(updateLogisticInfo().read(), SpecDocument.bundled(), SEED);

    assertThat(transcription.files().values().iterator().next()).doesNotContain("shared/");
  }

  @Test
  void fileThatExistsIsNotOverwritten() throws IOException {
    PageTranscription transcription =
        PageTranscription.of(updateLogisticInfo().read(), WHOLE_SPEC, SEED);
    Path response = folder.resolve("examples/updateLogisticInfo/response.json");
    Files.createDirectories(response.getParent());
    Files.writeString(response, "mine");

    assertThatThrownBy(() -> transcription.write(folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(response.toString());
    assertThat(response).hasContent("mine");
    assertThat(folder.resolve(SpecCopy.PAGE)).doesNotExist();
  }

  @Test
  void namesOfFilesStayWithinTheFolder() {
    PageText page =
        PageText.of("../../etc/passwd", "POST", "/../../..").request("{\"../a\": {\"b\": 1}}");

    assertThat(PageTranscription.of(page.read(), WHOLE_SPEC, SEED).files().keySet())
        .containsExactly("pages/etc-passwd.yaml", "examples/operation/request.json");
  }

  @Test
  void nothingUnseenIsWritten() throws IOException {
    String evil = "a\u001b[31m\u202e\u200f\u2028\ud83d\ude00";
    DocumentationPage page =
        updateLogisticInfo()
            .title("Title " + evil)
            .replaceInRequest("orderId", evil.replace("\u001b", "\\u001b"))
            .replaceInRequest("\"12345667\"", "\"\\u001b[2J\u202e: # \\ud800 \\\" \\\\ '\"")
            .read();

    SpecCopy spec = transcribe(page, folder);

    assertThat(PageComparison.of(page, spec.document()).differences()).isEmpty();
    PageTranscription.of(page, WHOLE_SPEC, SEED)
        .files()
        .values()
        .forEach(
            text -> assertThat(text.codePoints()).noneMatch(c -> c != '\n' && Printable.steers(c)));
  }

  @Test
  void sourceIsChecked() {
    assertThatThrownBy(() -> new PageTranscription.Source("sure", Optional.empty()))
        .hasMessage(
            "There is no level of evidence 'sure'. Give one of seed, vendor, sister, upstream,"
                + " inferred.");
    assertThatThrownBy(() -> new PageTranscription.Source("vendor", Optional.of("https://x\n")))
        .hasMessage("'https://x\\u000a' is no https address of a page.");
  }

  private static String text(PageText page) {
    return PageTranscription.of(page.read(), WHOLE_SPEC, PageTranscription.Source.VENDOR)
        .files()
        .values()
        .iterator()
        .next();
  }
}
