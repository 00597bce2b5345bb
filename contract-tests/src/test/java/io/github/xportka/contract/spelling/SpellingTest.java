package io.github.xportka.contract.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final String PARCELS =
      """
      info: {title: Parcels, description: A box.}
      paths:
        /parcels:
          post:
            summary: Find parcels
            externalDocs: {description: Parcels, url: https://example.com}
      components:
        schemas:
          Parcel:
            description: A parcel.
            properties:
              logisticNumer: {type: string, description: The digits on it.}
              kind: {$ref: '#/components/schemas/Kind'}
          Kind:
            description: Its origin.
            enum: [BOUGHT]
            x-enum-descriptions: [Bought by a person.]
            x-evidence: {level: inferred, inferred: [That it has one.]}
      """;

  private static final Map<String, String> JAVA_NAMES = Map.of("logisticNumer", "logisticNumber");

  private final Dictionary dictionary = new Dictionary(Dictionary.listedWords());

  @Test
  void acceptsSpecAndNeedsEachListedWord() throws IOException {
    OpenApiDocument spec = SpecFolder.document();

    assertThat(ProseSpelling.check(spec, dictionary)).isEmpty();
    assertThat(NameSpelling.check(spec, dictionary, configuredNames())).isEmpty();
    assertThat(dictionary.unused()).isEmpty();
  }

  private static Map<String, String> configuredNames() throws IOException {
    JsonNode configuration =
        DocumentMapper.YAML.readTree(
            Files.readAllBytes(Path.of("..").resolve(NameSpelling.CONFIGURATION)));
    Map<String, String> names = new LinkedHashMap<>();
    configuration
        .path("nameMappings")
        .properties()
        .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
    assertThat(names).isNotEmpty();
    return names;
  }

  @Test
  void keepsListedWordsSorted() {
    assertThat(Dictionary.listedWords())
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
        .doesNotHaveDuplicates();
  }

  @Test
  void findsListedWordThatIsNotNeeded() {
    Dictionary more = new Dictionary(List.of("parcel", "zzyzx"));

    assertThat(more.contains("parcel")).isTrue();
    assertThat(more.unused()).containsExactly("parcel", "zzyzx");
  }

  @Test
  void findsAmericanSpelling() {
    assertThat(dictionary.contains("colour")).isTrue();
    assertThat(dictionary.contains("color")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "A box, /info/description",
    "A parcel, /components/schemas/Parcel/description",
    "The digits, /components/schemas/Parcel/properties/logisticNumer/description",
    "Bought, /components/schemas/Kind/x-enum-descriptions/0",
    "That it, /components/schemas/Kind/x-evidence/inferred/0",
    "Find, /paths/~1parcels/post/summary"
  })
  void findsMisspeltWordOfSentence(String start, String pointer) {
    assertThat(ProseSpelling.check(parcels(start, start + " wich"), dictionary))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.position().pointer()).isEqualTo(pointer);
              assertThat(violation.problem()).isEqualTo("The word 'wich' is misspelt.");
              assertThat(violation.remedy()).startsWith("Write ").contains("words.txt");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A box | A `wich`, https://example.com/wich, WICH_BOX or wich@example.com
          description: Parcels | description: Parcles
          """)
  void ignoresCodeAddressesAndTitlesOfPages(String text, String replacement) {
    assertThat(ProseSpelling.check(parcels(text, replacement), dictionary)).isEmpty();
  }

  @Test
  void findsMisspeltNameOfProperty() {
    OpenApiDocument parcels = parcels("properties:\n", "properties:\n        a_Wieght: {}\n");

    assertThat(NameSpelling.check(parcels, dictionary, JAVA_NAMES))
        .extracting(Violation::toString)
        .containsExactly(
            "openapi.yaml#/components/schemas/Parcel/properties/a_Wieght: The word 'Wieght' of the"
                + " name is misspelt. Add a correct name to nameMappings in"
                + " generated-client/src/main/openapi-generator/config.yaml, or add the word to"
                + " words.txt if it is a term of this field.");
    assertThat(NameSpelling.check(parcels("a", "a"), dictionary, Map.of())).hasSize(1);
    assertThat(NameSpelling.check(parcels("a", "a"), dictionary, JAVA_NAMES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          logisticNummer | logisticNumber | The spec does not have the property 'logisticNummer'.
          kind           | sortt          | The word 'sortt' of the name is misspelt.
          """)
  void findsWrongMapping(String wireName, String javaName, String problem) {
    Map<String, String> javaNames = new LinkedHashMap<>(JAVA_NAMES);
    javaNames.put(wireName, javaName);

    assertThat(NameSpelling.check(parcels("a", "a"), dictionary, javaNames))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.position())
                  .hasToString(NameSpelling.CONFIGURATION + "#/nameMappings/" + wireName);
              assertThat(violation.problem()).isEqualTo(problem);
            });
  }

  private static OpenApiDocument parcels(String text, String replacement) {
    assertThat(PARCELS).contains(text);
    try {
      return OpenApiDocument.of(DocumentMapper.YAML.readTree(PARCELS.replace(text, replacement)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
