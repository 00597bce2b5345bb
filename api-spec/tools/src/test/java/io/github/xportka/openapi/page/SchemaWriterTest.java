package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.PageFixtures.MARKDOWN;
import static io.github.xportka.openapi.page.PageFixtures.TEXT;
import static io.github.xportka.openapi.page.PageFixtures.read;
import static io.github.xportka.openapi.page.PageFixtures.replace;
import static io.github.xportka.openapi.page.PageTranscriptionTest.content;
import static io.github.xportka.openapi.page.PageTranscriptionTest.operation;
import static io.github.xportka.openapi.page.PageTranscriptionTest.schemas;
import static io.github.xportka.openapi.page.PageTranscriptionTest.transcribe;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.DocumentMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaWriterTest {
  private static final String EXAMPLE =
      "            example:\n              parcelId: P-1\n              weight: 12\n              mode: AIR\n";

  private static JsonNode property(String page, String name) {
    return schemas(page).at("/ParcelStoreRequest/properties/" + name);
  }

  private static String questions(JsonNode object) {
    return object.path(OpenQuestions.KEY).toString();
  }

  /** Returns the page with other statements about the property parcelId. */
  private static String withParcelId(String statements) {
    return replace(
        MARKDOWN, "parcelId:\n                  type: string", "parcelId: {" + statements + "}");
  }

  /** Transcribes the page with a second envelope that also has the property traceId. */
  private static JsonNode responseWithLargeEnvelope(Path folder, String otherProperty) {
    DocumentFolder parcels = DocumentFolder.parcels(folder);
    String small = parcels.read("shared/envelope.yaml");
    String large =
        small.replace(
            "      properties:",
            "      properties:\n        traceId: {type: string}" + otherProperty);
    parcels
        .write("shared/large.yaml", large.replace("Envelope:", "LargeEnvelope:"))
        .write("shared/small.yaml", small.replace("Envelope:", "SmallEnvelope:"));
    String page =
        replace(
            MARKDOWN,
            "data: null",
            "data: null\n                msg: done\n                traceId: T-1");
    return content(PageTranscription.of(read(page), parcels.document(), Optional.empty()))
        .at("/components/schemas/ParcelStoreResponse");
  }

  @Test
  void choosesLargestEnvelopeThatFits(@TempDir Path folder) {
    JsonNode response = responseWithLargeEnvelope(folder, "");

    assertThat(response.at("/allOf/0/$ref").textValue())
        .endsWith("#/components/schemas/LargeEnvelope");
    assertThat(response.at("/allOf/1/properties").fieldNames())
        .toIterable()
        .containsExactly("data");
    assertThat(questions(response)).contains("Is LargeEnvelope the right envelope?");
  }

  @Test
  void refusesEnvelopeWithPropertyThatResponseLacks(@TempDir Path folder) {
    JsonNode response = responseWithLargeEnvelope(folder, "\n        developer: {type: string}");

    assertThat(response.at("/allOf/0/$ref").textValue()).doesNotContain("LargeEnvelope");
  }

  @Test
  void asksForContentOfResponseThatIsArray() {
    String page = replace(TEXT, "{\n    \"code\": 200,\n    \"data\": null\n}", "[1]");

    assertThat(questions(schemas(page).path("ParcelStoreResponse")))
        .contains("What does the response contain?");
    assertThat(transcribe(page).files().get("examples/parcelStore/response.json"))
        .contains("[ 1 ]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: string, minLength: 2, maxLength: 3",
        "type: string, pattern: '^P'",
        "type: number, minimum: 2.5, maximum: 9",
        "type: integer, format: int32, maximum: 0"
      })
  void keepsConstraintsOfThePage(String statements) throws IOException {
    JsonNode stated = DocumentMapper.YAML.readTree("{" + statements + "}");
    JsonNode written = property(replace(withParcelId(statements), EXAMPLE, ""), "parcelId");

    stated.properties().forEach(its -> assertThat(written.properties()).contains(its));
    assertThat(questions(written)).contains("Which value fits the pattern");
  }

  @Test
  void asksForFittingValueOnlyIfThePageHasNone() {
    String page = withParcelId("type: string, pattern: '^P'");

    assertThat(property(page, "parcelId").has(OpenQuestions.KEY)).isFalse();
    page = withParcelId("type: string, pattern: '^P', example: P-2");
    assertThat(property(replace(page, EXAMPLE, ""), "parcelId").has(OpenQuestions.KEY)).isFalse();
  }

  @Test
  void quotesDescriptionsOfThePageInQuestions() throws IOException {
    String page =
        withParcelId("type: string, title: Number, description: \"100%\\n of\\u001b it\"");
    page =
        replace(
            page,
            "description: ''\n      parameters:",
            "description: Stores it\n      parameters:");
    page = replace(page, "- name: access-key", "- name: page\n          description: Of the list");
    page = replace(page, "x-apifox-enum:", "description: Way\n                  x-apifox-enum:");

    JsonNode parcelId = property(page, "parcelId");
    assertThat(parcelId.path("description").textValue()).isEqualTo(SchemaWriter.PLACEHOLDER);
    assertThat(parcelId.path(OpenQuestions.KEY).path(0).textValue())
        .contains("The page says: 'Number; 100% of")
        .matches("\\P{Cc}+");
    assertThat(questions(schemas(page).path("Mode"))).contains("The page says: 'Way'");
    assertThat(questions(operation(page))).contains("The page says: 'Stores it'");
    assertThat(questions(operation(page).at("/parameters/0"))).contains("'Of the list'");
  }

  @Test
  void shortensQuotedDescription() {
    String page = withParcelId("type: string, description: " + "a".repeat(300));

    assertThat(questions(property(page, "parcelId"))).contains("'" + "a".repeat(200) + "…'");
  }

  @Test
  void quotesMeaningsOfEnumeratedValues() {
    String parameter = "- {name: mode, in: query, schema: {type: string, enum: [AIR]";
    String meaning = ", x-apifox-enum: [{value: AIR, name: Air, description: by plane}]}}";
    String page =
        replace(
            MARKDOWN, "- name: access-key", parameter + meaning + "\n        - name: access-key");

    assertThat(questions(schemas(page).path("Mode")))
        .contains("What does the value 'AIR' mean? The page says: 'by plane'")
        .doesNotContain("'SEA'");
    assertThat(questions(operation(page).at("/parameters/0")))
        .contains("What does the value 'AIR' mean? The page says: 'Air; by plane'");
  }

  @Test
  void allowsNullForOptionalEnumOfRequestOnly() {
    String required = "                - parcelId\n";
    String page = replace(MARKDOWN, required, required + "                - mode\n");

    assertThat(schemas(MARKDOWN).at("/Mode/nullable").booleanValue()).isTrue();
    assertThat(schemas(page).at("/Mode").has("nullable")).isFalse();
    assertThat(
            schemas(replace(page, "enum:\n", "nullable: true\n                  enum:\n"))
                .at("/Mode/nullable")
                .booleanValue())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: string, format: date-time | The page states the format 'date-time'",
        "type: number, format: double | The page states the format 'double'",
        "type: object, additionalProperties: {type: string} | a map with values of the type string"
      })
  void asksForStatementThatDraftCannotExpress(String statements, String words) {
    String page = replace(withParcelId(statements), EXAMPLE, "");

    assertThat(questions(property(page, "parcelId")))
        .contains(words)
        .doesNotContain("not show any");
  }

  @Test
  void keepsDeprecation() {
    String page = replace(MARKDOWN, "deprecated: false", "deprecated: true");
    page = replace(page, "- name: access-key", "- name: page\n          deprecated: true");
    page = replace(page, "parcelId:\n", "parcelId:\n                  deprecated: true\n");

    assertThat(operation(page).path("deprecated").booleanValue()).isTrue();
    assertThat(operation(page).at("/parameters/0/deprecated").booleanValue()).isTrue();
    assertThat(property(page, "parcelId").path("deprecated").booleanValue()).isTrue();
    assertThat(operation(MARKDOWN).has("deprecated")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "BUYER_CANCEL, BUYER_CANCEL",
    "buyerCancel, BUYER_CANCEL",
    "buyer-cancel, BUYER_CANCEL",
    "2, VALUE_2"
  })
  void namesConstantOfEnumeratedValue(String value, String constant) {
    assertThat(TranscribedNames.constant(value)).isEqualTo(constant);
  }

  @Test
  void allowsNullForObjectsAndEnumsOfResponse() {
    String page =
        replace(
            MARKDOWN,
            "properties: {}\n          nullable: true",
            "properties: {box: {type: object, properties: {width: {type: integer}}}}");
    page = replace(page, "data: null", "data: {box: {width: 1}}");

    assertThat(schemas(page).at("/Data/nullable").booleanValue()).isTrue();
    assertThat(schemas(page).at("/Box/nullable").booleanValue()).isTrue();
    assertThat(schemas(MARKDOWN).at("/ParcelStoreRequest").has("nullable")).isFalse();
  }
}
