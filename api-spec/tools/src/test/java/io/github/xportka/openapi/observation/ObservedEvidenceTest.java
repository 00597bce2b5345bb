package io.github.xportka.openapi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedEvidenceTest {
  private static final String LIST = "pages/parcel-list.yaml";
  private static final String SIGNING = "shared/signing.yaml";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir Path temporary;
  private Path folder;
  private DocumentFolder files;

  @BeforeEach
  void copySpec() {
    folder = temporary.toAbsolutePath();
    files = DocumentFolder.parcels(folder);
  }

  @Test
  void changesOnlyLinesOfObservedPath() {
    files.replace(LIST, "      path: sister", "      path: sister # not seen");
    assertThat(differencesAfter(path("listParcels", "/parcels/list", "2026-11-25")))
        .containsExactly(
            LIST + " -       path: sister # not seen",
            LIST + " +       path: observed # not seen",
            LIST + " +       observed: '2026-11-25'");
  }

  @Test
  void writesObservedPathInPlaceOfInferredOne() {
    assertThat(differencesAfter(path("listParcels", "/v2/parcels/list", "2026-11-25")))
        .contains("openapi.yaml -   /parcels/list:", "openapi.yaml +   /v2/parcels/list:")
        .hasSize(5);
  }

  @Test
  void raisesLevelOfOperationWhenAllPartsAreObserved() {
    assertThat(
            differencesAfter(
                path("listParcels", "/parcels/list", "2026-11-24"),
                part("listParcels", "request", "2026-11-25"),
                part("listParcels", "response", "2026-11-23")))
        .contains(LIST + " +       level: observed", LIST + " +       observed: '2026-11-25'");
  }

  @Test
  void writesSettledSignature() {
    Map<String, String> settled =
        Map.of("formula", "{path}'{accessSecret}", "digest", "SHA-256", "case", "upper");
    assertThat(differencesAfter(signing("headerSignature", settled)))
        .containsExactlyInAnyOrder(
            SIGNING
                + " -       x-evidence: {level: vendor, page: https://doc-en-ka.xportcn.com/manual}",
            SIGNING
                + " +       x-evidence: {level: observed, page: https://doc-en-ka.xportcn.com/manual,"
                + " observed: '2026-11-25'}",
            SIGNING + " -         formula: '{accessKey}{timestamp}{accessSecret}'",
            SIGNING + " +         formula: '{path}''{accessSecret}'",
            SIGNING + " -         digest: MD5",
            SIGNING + " +         digest: 'SHA-256'");
  }

  @Test
  void reportsChangesAndSentencesToReview() {
    ObservedEvidence change =
        change(path("listParcels", "/parcels/all", "2026-11-25"), "listParcels");
    assertThat(change.changes())
        .containsExactly(
            "listParcels: the path is /parcels/all instead of /parcels/list",
            "listParcels: path sister → observed");
    assertThat(change.reviews())
        .containsExactly("listParcels: The operation does not need a body.");
  }

  @Test
  void changesNothingWhenAppliedAgain() {
    ObservedStatement statement = path("listParcels", "/parcels/list", "2026-11-25");
    differencesAfter(statement);
    write(change(statement, "listParcels"));
    ObservedEvidence again =
        change(path("listParcels", "/parcels/list", "2026-11-01"), "listParcels");
    assertThat(again.files()).isEmpty();
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void rejectsUnknownNamesAndForeignPaths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(path("lost", "/lost", "2026-11-25"), "lost"))
        .withMessage(
            "observed.yaml: The operation lost is not in the spec. Correct the recording, or add the"
                + " operation.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(signing("lostSignature", Map.of()), ""))
        .withMessage(
            "observed.yaml: The signing scheme lostSignature is not in the spec. Correct the"
                + " recording, or add the signing scheme.");
    ObservedStatement signed =
        new ObservedStatement(
            "signing", "lost", "querySignature", null, Map.of(), "2026-11-25", 200, 200, "00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(signed, "lost"))
        .withMessageContaining("The operation lost is not in the spec.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(path("listParcels", "/parcels/send", "2026-11-25"), ""))
        .withMessageContaining("is the path of sendParcel");
  }

  @Test
  void rejectsPathThatTwoOperationsWereSeenAt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                differencesAfter(
                    path("listParcels", "/v2/parcels", "2026-11-25"),
                    path("sendParcel", "/v2/parcels", "2026-11-25")))
        .withMessageContaining("The observed path /v2/parcels of sendParcel is the path of list");
  }

  @Test
  void rejectsStatementOfTheFuture() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(path("listParcels", "/parcels/list", "2026-11-26"), ""))
        .withMessage(
            "observed.yaml: The statement about the path of listParcels has the date 2026-11-26,"
                + " which is after today. Correct it.");
  }

  @ParameterizedTest
  @CsvSource({"listParcels, 01", "sendParcel, 00"})
  void rejectsStatementWithoutRecordedShape(String operation, String sha256) {
    Observations recording =
        new Observations(
            "https://platform.example/api",
            List.of(path("listParcels", "/parcels/list", "2026-11-25")),
            List.of(),
            List.of(new ObservedShape(operation, 200, 200, 1, sha256, Map.of())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(recording))
        .withMessageContaining(
            "The recording lacks the shape 00 of the statement about the path of listParcels.");
  }

  @Test
  void rejectsContradictingStatements() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                differencesAfter(
                    path("listParcels", "/b", "2026-11-25"),
                    path("listParcels", "/a", "2026-11-24")))
        .withMessage(
            "The recordings contradict each other about the path of listParcels: /a (observed.yaml,"
                + " 2026-11-24) and /b (observed.yaml, 2026-11-25). Apply only the right one.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                differencesAfter(
                    signing("headerSignature", Map.of("digest", "MD5", "case", "lower")),
                    signing(
                        "headerSignature",
                        Map.of("digest", "MD5", "case", "upper", "encoding", "hex"))))
        .withMessageContaining(
            "about the signing of headerSignature: {case=lower, digest=MD5} (observed.yaml,"
                + " 2026-11-25) and {case=upper, digest=MD5, encoding=hex} (observed.yaml,"
                + " 2026-11-25). Apply");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080",
        "https://127.0.0.1:8080/api",
        "https://LOCALHOST/api",
        "https://xport.localhost",
        "https://[::1]:8080",
        "https://[2001:db8::1]",
        "https://[::ffff:127.0.0.1]",
        "https://localhost.",
        "https://localhost.localdomain",
        "https://127.0.0.1.",
        "https://127.1",
        "https://203.0.113.7",
        "https://2130706433",
        "https://0x7f000001",
        "https://0x7f.1",
        "https://0177.0.0.01",
        "platform",
        "https:// ",
        "https://user:hidden@platform.example/api",
        "https://user:hid den@platform.example",
        "https://platform.example/api?token=hidden",
        "https://platform.example/api#hidden",
      })
  void rejectsRecordingThatIsNotFromPlatform(@Nullable String target) {
    Observations recording =
        recordingOf(target, path("listParcels", "/parcels/list", "2026-11-25"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(recording))
        .withMessageStartingWith(
            "observed.yaml: The target of the recording is not the base URL of a platform, so")
        .withMessageNotContaining("hid");
  }

  @Test
  void checksEditedDocumentBeforeItIsWritten() {
    ObservedEvidence change =
        change(signing("headerSignature", Map.of("formula", "{foo}")), "listParcels");
    assertThat(Linter.check(change.edited()))
        .singleElement()
        .asString()
        .contains("The formula '{foo}' contains a placeholder that is not supported.");
    assertThat(files.read(SIGNING)).doesNotContain("{foo}");
  }

  private static ObservedStatement path(String operation, String path, String date) {
    return new ObservedStatement("path", operation, null, path, null, date, 200, 200, "00");
  }

  private static ObservedStatement part(String operation, String part, String date) {
    return new ObservedStatement(part, operation, null, null, null, date, 200, 200, "00");
  }

  private static ObservedStatement signing(String scheme, Map<String, String> values) {
    return new ObservedStatement(
        "signing", "listParcels", scheme, null, values, "2026-11-25", 200, 200, "00");
  }

  private static Observations recording(ObservedStatement... statements) {
    return recordingOf("https://platform.example/api", statements);
  }

  /** Returns a recording with the shapes of its statements. */
  private static Observations recordingOf(
      @Nullable String target, ObservedStatement... statements) {
    List<ObservedShape> shapes =
        Stream.of(statements)
            .map(one -> new ObservedShape(one.operation(), 200, 200, 1, one.shape(), Map.of()))
            .toList();
    return new Observations(target, List.of(statements), List.of(), shapes);
  }

  private ObservedEvidence change(Observations recording) {
    return ObservedEvidence.of(
        OpenApiDocument.read(folder), Map.of("observed.yaml", recording), TODAY);
  }

  private ObservedEvidence change(ObservedStatement statement, String operation) {
    assertThat(statement.operation()).contains(operation);
    return change(recording(statement));
  }

  /** Applies statements, checks the lint, and returns the changed lines. */
  private List<String> differencesAfter(ObservedStatement... statements) {
    ObservedEvidence change = change(recording(statements));
    List<String> differences = new ArrayList<>();
    change.files().forEach((file, text) -> differences.addAll(differences(file, text)));
    write(change);
    assertThat(Linter.check(OpenApiDocument.read(folder))).isEmpty();
    return differences;
  }

  /** Returns the lines that disappear or appear. */
  private List<String> differences(Path file, String text) {
    String name = folder.relativize(file).toString();
    List<String> removed = new ArrayList<>(files.read(name).lines().toList());
    List<String> added = new ArrayList<>(text.lines().toList());
    text.lines().forEach(removed::remove);
    files.read(name).lines().forEach(added::remove);
    return Stream.concat(
            removed.stream().map(line -> name + " - " + line),
            added.stream().map(line -> name + " + " + line))
        .toList();
  }

  private void write(ObservedEvidence change) {
    change.files().forEach((file, text) -> files.write(folder.relativize(file).toString(), text));
  }
}
