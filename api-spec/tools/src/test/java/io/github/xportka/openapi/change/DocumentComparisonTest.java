package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.ContractFixture.compare;
import static io.github.xportka.openapi.change.ContractFixture.edited;
import static io.github.xportka.openapi.change.ContractFixture.released;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.model.DiffResult;

class DocumentComparisonTest {
  /**
   * Checks that an edit is reported with an impact and a text, and that openapi-diff has the given
   * opinion of it and finds no incompatible operation that the report does not explain.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "changes.csv", delimiter = '|')
  void reportsEdit(String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    JsonNode current = edited(edit);
    List<Change> changes = compare(released(), current);

    assertThat(changes)
        .anySatisfy(
            change -> {
              assertThat(change.toString()).contains(text);
              assertThat(change.impact()).isEqualTo(impact);
            });
    if (impact != ChangeImpact.BREAKING) {
      assertThat(changes).extracting(Change::impact).doesNotContain(ChangeImpact.BREAKING);
    }
    OpenApiDiffComparison other = OpenApiDiffComparison.of(released(), current);
    assertThat(other.result()).as("openapi-diff").isEqualTo(openApiDiff);
    assertThat(other.unexplainedBy(changes)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set update/responses/200/description Other.",
        "set Address/description Other.",
        "set Envelope/properties/code/description Other.",
        "set Envelope/properties/code/x-example-origin invented",
        "rotate Address/properties"
      })
  void ignoresProseAndOrderOfProperties(String edit) {
    assertThat(compare(released(), edited(edit))).isEmpty();
  }

  @Test
  void treatsAnnotatedReferenceAsReference() {
    String edit =
        "remove UpdateRequest/properties/receiver/allOf;"
            + " set UpdateRequest/properties/receiver/$ref '#/components/schemas/Receiver'";

    assertThat(compare(released(), edited(edit))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove Envelope/properties/msg",
        "set Envelope/properties/msg/type integer",
        "set Envelope/required [code]",
        "set Envelope/x-envelope {code: code}",
        "set Envelope/deprecated true"
      })
  void reportsChangeOfPartOnce(String edit) {
    assertThat(compare(released(), edited(edit)))
        .extracting(Change::name)
        .containsExactly("Envelope");
  }

  @Test
  void reportsWeakerEvidenceOfPartAndWhole() {
    String edit =
        "set Envelope/x-evidence/level sister; set UpdateResponse/x-evidence/level sister";

    assertThat(compare(released(), edited(edit)))
        .extracting(Change::name)
        .containsExactly("Envelope", "UpdateResponse");
  }

  @Test
  void seesOperationsThatOpenApiDiffReports() {
    OpenApiDiffComparison comparison =
        OpenApiDiffComparison.of(released(), edited("set /paths {}"));

    assertThat(comparison.unexplainedBy(List.of()))
        .containsExactlyInAnyOrder(
            "listAddresses", "storeAddress", "searchProducts", "updateParcel");
  }
}
