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
          remove /components/securitySchemes/sign; set update/security [{accessKey: []}]; remove list/security/1 | BREAKING | scheme sign: was removed | INCOMPATIBLE
          copy /components/securitySchemes/sign /components/securitySchemes/other | COMPATIBLE | scheme other: was added | NO_CHANGES
          set /components/securitySchemes/signature/name sig | BREAKING | has name `sig` instead of `signature` | INCOMPATIBLE
          set /components/securitySchemes/signature/x-signing/digest SHA-256 | BREAKING | has digest `SHA-256` instead of `MD5` | NO_CHANGES
          remove /components/securitySchemes/sign/x-signing/includes | BREAKING | no longer has includes `headerSignature` | NO_CHANGES
          remove /components/securitySchemes/signature/x-signing/parameters/0 | BREAKING | has parameters `["signature"]` instead of `["accessKey","signature"]` | NO_CHANGES
          rotate /components/securitySchemes/sign/x-signing/parameters | BREAKING | has parameters `["sign","queryTimestamp"]` instead of `["queryTimestamp","sign"]` | NO_CHANGES
          set /components/securitySchemes/accessKey/name key | BREAKING | scheme accessKey: has name `key` instead of `access-key` | INCOMPATIBLE
          set /components/securitySchemes/accessKey/in query | BREAKING | scheme accessKey: has in `query` instead of `header` | INCOMPATIBLE
          set /components/securitySchemes/accessKey/x-signing-value userId | BREAKING | has x-signing-value `userId` instead of `accessKey` | NO_CHANGES
          set /components/securitySchemes/accessKey/x-evidence/level sister | BREAKING | has weaker evidence, `sister` instead of `vendor` | NO_CHANGES
          remove /components/securitySchemes/sign/x-signing | BREAKING | no longer has scheme `querySignature` | NO_CHANGES
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
