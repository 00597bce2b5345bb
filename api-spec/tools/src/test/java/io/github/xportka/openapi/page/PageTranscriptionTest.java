package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.MARKDOWN;
import static io.github.xportka.openapi.page.PageFixtures.TEXT;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static io.github.xportka.openapi.page.PageFixtures.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Schema;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTranscriptionTest {
  static PageTranscription transcribe(String page) {
    return PageTranscription.of(
        read(page), PageFixtures.spec(), Optional.of(PageSource.of(PageFixtures.PAGE_URL)));
  }

  static JsonNode content(PageTranscription transcription) {
    try {
      return DocumentMapper.YAML.readTree(transcription.files().values().iterator().next());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode operation(String page) {
    return content(transcribe(page)).path("pathItem").path("post");
  }

  static JsonNode schemas(String page) {
    return content(transcribe(page)).path("components").path("schemas");
  }

  @Test
  void writesPageFileAndExamples() {
    PageTranscription transcription = transcribe(MARKDOWN);

    assertThat(transcription.files())
        .containsOnlyKeys(
            "pages/parcel-storage.yaml",
            "examples/parcelStore/request.json",
            "examples/parcelStore/response.json",
            "examples/parcelStore/refused.json");
    assertThat(transcription.mainLines())
        .isEqualTo("  /open/parcel/store:\n    $ref: pages/parcel-storage.yaml#/pathItem\n");
    assertThat(transcription.questionCount()).isPositive();
  }

  @Test
  void writesOpenQuestions() {
    assertThat(operation(MARKDOWN).path(OpenQuestions.KEY).toString())
        .contains("What does the operation do")
        .contains("How are requests signed?");
    assertThat(schemas(MARKDOWN).path("ParcelStoreRequest").has(OpenQuestions.KEY)).isFalse();
    assertThat(schemas(TEXT).path("ParcelStoreRequest").path(OpenQuestions.KEY).toString())
        .contains("Which properties are required?");
  }

  @Test
  void keepsStatementsOfThePage() {
    JsonNode request = schemas(MARKDOWN).path("ParcelStoreRequest");

    assertThat(request.path("required")).hasToString("[\"parcelId\"]");
    assertThat(request.path("properties").path("weight").path("default").intValue()).isEqualTo(1);
    JsonNode mode = schemas(MARKDOWN).path("Mode");
    assertThat(mode.path(Schema.OPEN_ENUM)).hasToString("[\"AIR\",\"SEA\"]");
    assertThat(mode.path("x-enum-varnames")).hasToString("[\"AIR\",\"SEA\"]");
    assertThat(operation(TEXT).path("x-evidence").path("modified").textValue())
        .isEqualTo("2025-01-02 03:04:05");
  }

  @Test
  void marksConflictBetweenTypeAndExample() {
    String page = replace(MARKDOWN, "weight: 12", "weight: heavy");

    assertThat(
            schemas(page)
                .path("ParcelStoreRequest")
                .path("properties")
                .path("weight")
                .path(OpenQuestions.KEY)
                .toString())
        .contains("integer and string");
  }

  @Test
  void writesSampleWithoutExampleOfThePage() throws JsonProcessingException {
    String page =
        replace(
            MARKDOWN,
            "            example:\n              parcelId: P-1\n              weight: 12\n              mode: AIR\n",
            "");
    PageTranscription transcription = transcribe(page);

    assertThat(
            DocumentMapper.JSON.readTree(
                transcription.files().get("examples/parcelStore/request.json")))
        .hasToString("{\"parcelId\":\"text\",\"weight\":1,\"mode\":\"AIR\"}");
    assertThat(
            operation(page)
                .at("/requestBody/content/application~1json/examples/documented/x-evidence/level")
                .textValue())
        .isEqualTo("inferred");
  }

  @Test
  void endsSampleOfSchemaThatContainsItself() {
    String page =
        replace(
                MARKDOWN,
                "              example:\n                code: 200\n                data: null\n",
                "")
            .replace(
                "properties: {}",
                "properties: {children: {type: array, items: {$ref: '#/components/schemas/响应'}}}");

    assertThat(transcribe(page).files().get("examples/parcelStore/response.json"))
        .contains("\"children\" : [ ]");
  }

  @Test
  void keepsExampleOfThePageAsItIs() throws JsonProcessingException {
    String page = replace(MARKDOWN, "              weight: 12\n              mode: AIR\n", "");
    JsonNode documented =
        operation(page).at("/requestBody/content/application~1json/examples/documented");

    assertThat(documented.path("summary").textValue()).isEqualTo("Example of the page");
    assertThat(documented.has("x-evidence")).isFalse();
    assertThat(
            DocumentMapper.JSON.readTree(
                transcribe(page).files().get("examples/parcelStore/request.json")))
        .hasToString("{\"parcelId\":\"P-1\"}");
  }

  @Test
  void statesEvidenceOfPropertyThatExampleLeavesOut() {
    String page = replace(MARKDOWN, "              weight: 12\n              mode: AIR\n", "");
    JsonNode properties = schemas(page).at("/ParcelStoreRequest/properties");

    assertThat(properties.at("/parcelId").has("x-evidence")).isFalse();
    for (String leftOut : new String[] {"weight", "mode"}) {
      assertThat(properties.path(leftOut).path("x-evidence").path("level").textValue())
          .isEqualTo("vendor");
    }
    assertThat(properties.at("/mode/allOf/0/$ref").textValue()).endsWith("/Mode");
  }

  @ParameterizedTest
  @CsvSource({
    "default: 5, documented, 5",
    "example: 7, documented, 7",
    "example: heavy, invented, 1"
  })
  void marksOriginOfValueThatExampleLeavesOut(String statement, String origin, int value) {
    String page = replace(MARKDOWN, "              weight: 12\n", "");
    page = replace(page, "default: 1", statement);
    JsonNode weight = schemas(page).at("/ParcelStoreRequest/properties/weight");

    assertThat(weight.path("example").intValue()).isEqualTo(value);
    assertThat(weight.path("x-example-origin").textValue()).isEqualTo(origin);
    assertThat(
            schemas(MARKDOWN).at("/ParcelStoreRequest/properties/weight").has("x-example-origin"))
        .isFalse();
  }

  @Test
  void writesAllExamplesOfThePage() {
    String page =
        TEXT.replace(
            "Request Code Samples", "{\"parcelId\": \"P-2\", \"size\": 3}\nRequest Code Samples");

    assertThat(transcribe(page).files().get("examples/parcelStore/request.json")).contains("P-1");
    assertThat(transcribe(page).files().get("examples/parcelStore/request2.json")).contains("P-2");
    assertThat(
            operation(page)
                .at("/requestBody/content/application~1json/examples/documented2/externalValue")
                .textValue())
        .isEqualTo("../examples/parcelStore/request2.json");
    assertThat(schemas(page).at("/ParcelStoreRequest/properties/size/type").textValue())
        .isEqualTo("integer");
  }

  @Test
  void schemaDescribesPropertiesOfAllItsPlaces() {
    String schema = "$ref: '#/components/schemas/Box'";
    String page =
        replace(MARKDOWN, "data: null", "data: {inner: {width: 1}, outer: {height: 2}}")
            .replace(
                "properties: {}", "properties: {inner: {%1$s}, outer: {%1$s}}".formatted(schema))
            .replace("    响应:\n", "    Box: {properties: {width: {type: integer}}}\n    响应:\n");

    assertThat(schemas(page).at("/Inner/properties").fieldNames())
        .toIterable()
        .containsExactly("width", "height");
    assertThat(schemas(page).at("/Data/properties/outer/$ref").textValue()).endsWith("/Inner");
  }

  @Test
  void marksPersonalData() {
    JsonNode phone =
        schemas(TEXT.replace("\"mode\"", "\"mobilePhone\""))
            .path("ParcelStoreRequest")
            .path("properties")
            .path("mobilePhone");

    assertThat(phone.path("x-personal").booleanValue()).isTrue();
    assertThat(phone.path(OpenQuestions.KEY).toString()).contains("about a person");
  }

  @ParameterizedTest
  @CsvSource({
    "/open/parcel/store, parcelStore",
    "/open/parcel-list, parcelList",
    "/pay, pay",
    "/open/parcel/list, parcelList",
    "/parcel/get, parcelGet",
    "/v1/{id}, v1Id",
    "/storeParcel, postStoreParcel",
    "/接口, post"
  })
  void derivesFreeOperationId(String path, String id) {
    assertThat(transcribe(MARKDOWN.replace("/open/parcel/store", path)).operationId())
        .isEqualTo(id);
  }

  @Test
  void sameOperationFromTextAndMarkdown() {
    JsonNode text = schemas(TEXT).at("/ParcelStoreRequest/properties");
    JsonNode markdown = schemas(MARKDOWN).at("/ParcelStoreRequest/properties");

    assertThat(text.fieldNames()).toIterable().containsExactly("parcelId", "weight", "mode");
    assertThat(markdown.fieldNames()).toIterable().containsExactly("parcelId", "weight", "mode");
    assertThat(text.path("weight").path("type")).isEqualTo(markdown.path("weight").path("type"));
    assertThat(transcribe(TEXT).mainLines()).isEqualTo(transcribe(MARKDOWN).mainLines());
  }

  @Test
  void refusesSpecWithoutOperation() {
    assertThatThrownBy(
            () ->
                PageTranscription.of(
                    read(MARKDOWN), PageFixtures.spec("paths: {}"), Optional.empty()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("Write the first operation by hand.");
  }

  @Test
  void neverOverwritesFile(@TempDir Path folder) throws IOException {
    Path existing = Files.createDirectories(folder.resolve("pages")).resolve("parcel-storage.yaml");
    Files.writeString(existing, "mine");

    assertThatThrownBy(() -> transcribe(MARKDOWN).write(folder))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(existing).hasContent("mine");
    assertThat(folder.resolve("examples")).doesNotExist();
  }
}
