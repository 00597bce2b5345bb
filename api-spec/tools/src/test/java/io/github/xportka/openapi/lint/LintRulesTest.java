package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintRulesTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;
  private DocumentFolder parcels;

  @BeforeEach
  void copyDocument() {
    parcels = DocumentFolder.parcels(folder);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvFileSource(resources = "violations.csv", delimiter = '|', quoteCharacter = '`')
  void findsViolationsOfEdit(ArgumentsAccessor row) {
    String file = row.getString(0);
    parcels.replace(file, row.getString(1).translateEscapes(), row.getString(2).translateEscapes());

    LintAssert violations = lint(parcels);
    int column = 3;
    for (; column + 1 < row.size(); column += 2) {
      String place = row.getString(column);
      violations.finds(place.startsWith("#") ? file + place : place, row.getString(column + 1));
    }
    if (column == row.size()) {
      violations.findsNothingElse();
    }
  }

  @Test
  void acceptsEndOfPathAsId() {
    parcels
        .write("pages/other.yaml", parcels.read(PAGE))
        .delete(PAGE)
        .replace("openapi.yaml", PAGE, "pages/other.yaml");

    lint(parcels).finds("pages/other.yaml#/pathItem/post/operationId", "'sendParcel'");
    lint(parcels.replace("openapi.yaml", "/parcels/send:", "/api/send/parcel:")).findsNothingElse();
  }

  @Test
  void findsExampleInWrongFolder() {
    parcels
        .write("examples/other/refused.json", "{}")
        .delete("examples/sendParcel/refused.json")
        .replace(PAGE, "sendParcel/refused.json", "other/refused.json");

    lint(parcels)
        .finds(
            PAGE
                + "#/pathItem/post/responses/200/content/application~1json/examples/refused/externalValue",
            "The example examples/other/refused.json is in the wrong folder.")
        .findsNothingElse();
  }

  @Test
  void findsNullAsOnlyExampleOfText() {
    lint(parcels.replace(PAGE, "          example: '21'\n", "")).findsNothingElse();

    lint(parcels.replace("examples/sendParcel/request.json", "[\"fragile\"]", "null"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/labels/items/example",
            "do not show a value")
        .findsNothingElse();
  }

  @ParameterizedTest
  @CsvSource({
    "pages/lost.yaml, The file is not used.",
    "shared/lost.yaml, The file is not used.",
    "examples/sendParcel/lost.json, The file is not used.",
    "pages/send-parcel.yml, The file does not belong to a spec."
  })
  void findsUnusedFile(String file, String words) {
    lint(parcels.write(file, "{}")).finds(file + "#", words).findsNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages/.DS_Store", "shared/.envelope.yaml.swp", ".editor/state.yaml"})
  void ignoresHiddenFile(String file) {
    lint(parcels.write(file, "x")).findsNothingElse();
  }
}
