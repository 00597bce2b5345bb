package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.SCHEMAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write is English, and the vendor's misspellings do not get into Java. */
class SpellingTest {
  private static final Path CONFIGURATION =
      Path.of("../..").resolve(NameSpellingRule.CONFIGURATION);

  private static final String MAIN = "openapi.yaml";

  @TempDir Path folder;
  private SpecFolder spec;
  private final Words words = Words.ofTheSpec();

  @BeforeEach
  void startWithOneFile() {
    spec =
        SpecFolder.empty(folder)
            .write(
                MAIN,
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
                      description: Where it is from.
                      enum: [BOUGHT]
                      x-enum-descriptions: [Bought by somebody.]
                      x-evidence: {level: inferred, inferred: [That it has one.]}
                """);
  }

  @Test
  void theSpecIsSpeltRightAndEveryListedWordIsNeeded() throws IOException {
    assertThat(find(SpecFolder.SPEC, new ProseSpellingRule(words))).isEmpty();
    assertThat(find(SpecFolder.SPEC, new NameSpellingRule(words, javaNames()))).isEmpty();
    assertThat(words.unneeded()).isEmpty();
  }

  @Test
  void theListedWordsAreInTheirOrder() {
    assertThat(Words.listed())
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
        .doesNotHaveDuplicates();
  }

  @Test
  void listedWordThatNothingNeedsIsFound() {
    Words more = new Words(List.of("parcel", "zzyzx"));

    assertThat(more.know("parcel")).isTrue();
    assertThat(more.unneeded()).containsExactly("parcel", "zzyzx");
  }

  @Test
  void americanSpellingIsFound() {
    assertThat(words.know("colour")).isTrue();
    assertThat(words.know("color")).isFalse();
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
  void misspeltWordOfASentenceIsFound(String start, String place) {
    spec.replace(MAIN, start, start + " wich");

    prose().finds(MAIN, place, "has the word 'wich'. Write ").findsNothingElse();
  }

  @Test
  void codeAndAddressesAreNoSentences() {
    spec.replace(MAIN, "A box", "A `wich`, https://example.com/wich, WICH_BOX or wich@example.com");

    prose().findsNothingElse();
  }

  @Test
  void titleOfTheVendorsPageIsTheVendors() {
    spec.replace(MAIN, "description: Parcels", "description: Parcles");

    prose().findsNothingElse();
  }

  @Test
  void misspeltNameOfAMemberIsMappedOrListed() {
    spec.replace(MAIN, "properties:\n", "properties:\n        parcel_Wieght: {type: number}\n");

    names(Map.of("logisticNumer", "logisticNumber"))
        .finds(
            MAIN,
            SCHEMAS + "/Parcel/properties/parcel_Wieght",
            "the name has the word 'Wieght'. Map it to a name in English under nameMappings in "
                + "generated-client/src/main/openapi-generator/config.yaml; or list the word")
        .findsNothingElse();
  }

  @Test
  void vendorsMisspellingIsMapped() {
    names(Map.of())
        .finds(MAIN, SCHEMAS + "/Parcel/properties/logisticNumer", "the name has the word 'Numer'.")
        .findsNothingElse();
  }

  @Test
  void mappingOfAMemberThatDoesNotExistIsFound() {
    names(Map.of("logisticNumer", "logisticNumber", "logisticNummer", "logisticNumber"))
        .finds(
            NameSpellingRule.CONFIGURATION,
            "/nameMappings/logisticNummer",
            "no member is called 'logisticNummer'. Delete the mapping")
        .findsNothingElse();
  }

  @Test
  void mappingToAMisspeltNameIsFound() {
    names(Map.of("logisticNumer", "logisticNummber"))
        .finds(
            NameSpellingRule.CONFIGURATION,
            "/nameMappings/logisticNumer",
            "has the word 'Nummber'. Write ")
        .findsNothingElse();
  }

  private LintAssert prose() {
    return new LintAssert(find(folder, new ProseSpellingRule(words)));
  }

  private LintAssert names(Map<String, String> javaNames) {
    return new LintAssert(find(folder, new NameSpellingRule(words, javaNames)));
  }

  private static List<Finding> find(Path folder, LintRule rule) {
    Findings findings = new Findings();
    rule.check(new SpecSource(SpecFiles.in(folder)), findings);
    return findings.list();
  }

  /** What the client's generator is told. */
  private static Map<String, String> javaNames() throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    JsonNode configuration = SpecFiles.YAML.readTree(Files.readAllBytes(CONFIGURATION));
    configuration
        .path("nameMappings")
        .properties()
        .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
    assertThat(names).isNotEmpty();
    return names;
  }
}
