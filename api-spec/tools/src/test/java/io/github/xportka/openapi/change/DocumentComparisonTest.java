package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.ContractFixture.assertReported;
import static io.github.xportka.openapi.change.ContractFixture.compare;
import static io.github.xportka.openapi.change.ContractFixture.edited;
import static io.github.xportka.openapi.change.ContractFixture.released;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.model.DiffResult;

class DocumentComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set /servers/0/url https://other.test | BREAKING | no longer has the server `https://api.test` | NO_CHANGES
          append /servers {url: https://other.test} | COMPATIBLE | now has the server `https://other.test` | NO_CHANGES
          rotate /servers | BREAKING | has the default server `https://{host}.test` instead of `https://api.test` | NO_CHANGES
          set /servers/1/variables/host/default api | BREAKING | `server https://{host}.test` has variables ` | NO_CHANGES
          remove /components/securitySchemes/querySignature; set update/security [{headerSignature: []}]; remove list/security/1 | BREAKING | scheme querySignature: was removed | INCOMPATIBLE
          copy /components/securitySchemes/querySignature /components/securitySchemes/other | COMPATIBLE | scheme other: was added | NO_CHANGES
          set /components/securitySchemes/headerSignature/name sig | BREAKING | has name `sig` instead of `signature` | INCOMPATIBLE
          set /components/securitySchemes/headerSignature/x-signing/digest SHA-256 | BREAKING | has digest `SHA-256` instead of `MD5` | NO_CHANGES
          remove /components/securitySchemes/headerSignature/x-signing/parameters/0 | BREAKING | `access-key` was removed | NO_CHANGES
          rotate /components/securitySchemes/querySignature/x-signing/parameters | BREAKING | has parameters in the order `sign, timestamp` instead of `timestamp, sign` | NO_CHANGES
          """)
  void reportsServerAndSecurityScheme(
      String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    assertReported(edit, impact, text, openApiDiff);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set list/parameters/0/schema/description Other.",
        "set list/parameters/0/schema/example b",
        "set list/parameters/2/schema/minimum 0.0",
        "set update/responses/200/headers/trace/description Other.",
        "set update/responses/200/headers/trace/schema/description Other.",
        "set Address/description Other.",
        "set Address/additionalProperties/description Other.",
        "set Address/additionalProperties/properties/description/description Other.",
        "set Envelope/properties/code/description Other.",
        "set /servers/1/variables/host/description Other.",
        "rotate Address/properties"
      })
  void ignoresProseAndOrderOfProperties(String edit) {
    assertThat(compare(released(), edited(edit))).isEmpty();
  }

  @Test
  void findsNoChangesInEqualDocuments() {
    assertThat(compare(released(), released())).isEmpty();
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
