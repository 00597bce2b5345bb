package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationIdRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          send_parcel | The id 'send_parcel' is not in camel case. Write it like
          parcelSend | The id 'parcelSend' begins with an unknown verb
          sentParcel | begins with an unknown verb, and is not the vendor's name. Begin it with one of add,
          addition | begins with an unknown verb
          """)
  void findsViolationOfId(String id, String words) {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder)
            .replace(PAGE, "operationId: sendParcel", "operationId: " + id);

    assertThat(Linter.check(parcels.document()))
        .extracting(Violation::toString)
        .anyMatch(
            text ->
                text.startsWith(PAGE + ":3#/pathItem/post/operationId") && text.contains(words));
  }

  @Test
  void findsIdOfTwoOperations() {
    lint(DocumentFolder.parcels(folder)
            .replace(PAGE, "operationId: sendParcel", "operationId: listParcels"))
        .finds(
            "pages/parcel-list.yaml#/pathItem/get/operationId",
            "The id 'listParcels' is also used by " + PAGE + ":3#/pathItem/post/operationId.");
  }

  @Test
  void findsIdOfOperationAndMessage() {
    lint(DocumentFolder.parcels(folder)
            .replace(
                "pages/messages.yaml", "operationId: receiveParcelLost", "operationId: sendParcel"))
        .finds(
            "pages/messages.yaml#/webhooks/PARCEL_LOST/post/operationId",
            "The id 'sendParcel' is also used by " + PAGE + ":3#/pathItem/post/operationId.")
        .findsNothingElse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operationId: receiveParcelLost | x-note: a | 'operationId' is missing. Write an id
          receiveParcelLost | PARCEL_LOST | The id 'PARCEL_LOST' is not in camel case.
          """)
  void findsViolationOfMessageId(String text, String replacement, String words) {
    assertViolation(
        folder,
        "pages/messages.yaml",
        text,
        replacement,
        "#/webhooks/PARCEL_LOST/post/operationId",
        words);
  }

  @Test
  void findsMissingId() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "    operationId: sendParcel\n", ""))
        .finds(PAGE + "#/pathItem/post/operationId", "'operationId' is missing. Write an id");
  }

  @Test
  void acceptsEndOfPathAsId() {
    lint(renamedPage()).finds("pages/other.yaml#/pathItem/post/operationId", "'sendParcel'");
    lint(renamedPage().replace("openapi.yaml", "/parcels/send:", "/api/send/parcel:"))
        .findsNothingElse();
  }

  private DocumentFolder renamedPage() {
    DocumentFolder parcels = DocumentFolder.parcels(folder);
    return parcels
        .write("pages/other.yaml", parcels.read(PAGE))
        .delete(PAGE)
        .replace("openapi.yaml", PAGE, "pages/other.yaml");
  }
}
