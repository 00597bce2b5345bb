package io.github.xportka.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.cli.SpecFolder;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.client.ShapeRecorder;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCommandTest {
  private static final String PAGE = "pages/order-list.yaml";
  private static final String OBSERVED =
      """
      format: xport-observations-1
      target: https://platform.example/api
      shapes:
        - {operation: listOrders, status: 200, code: 200, count: 1, sha256: ab, types: {data: object}}
        - {operation: lost, status: 200, code: 200, count: 1, sha256: ab, types: {data: object}}
      statements:
        - {part: path, operation: listOrders, path: %s, date: '2026-11-25', status: 200, code: 200, shape: ab}
      """;

  @TempDir private Path folder;
  private Path spec;

  @BeforeEach
  void copySpec() throws IOException {
    spec = SpecFolder.copyTo(folder.resolve("spec"));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private CommandRunner.Result apply(String path) throws IOException {
    String observed = write("observed.yaml", OBSERVED.formatted(path));
    return applyFile(observed);
  }

  private CommandRunner.Result applyFile(String observed) {
    return new CommandRunner()
        .at(Instant.parse("2026-11-26T00:00:00Z"))
        .run("evidence", "apply", observed, "--spec", spec.toString());
  }

  @Test
  void appliesObservedPathToSpec() throws IOException {
    CommandRunner.Result result = apply("/v2/order/page");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            listOrders: the path is /v2/order/page instead of /alibaba/ka/order/page
            listOrders: path inferred → observed
            """);
    assertThat(result.err()).contains("Review, because it can be a fact now: listOrders: ");
    assertThat(Files.readString(spec.resolve("openapi.yaml"))).contains("\n  /v2/order/page:\n");
    assertThat(Files.readString(spec.resolve(PAGE)))
        .contains("      path: observed\n", "      observed: '2026-11-25'\n");
  }

  @Test
  void appliesSameRecordingOnce() throws IOException {
    apply("/alibaba/ka/order/page");
    CommandRunner.Result again = apply("/alibaba/ka/order/page");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("The spec already has all statements");
  }

  @Test
  void rejectsPathOfAnotherOperation() throws IOException {
    CommandRunner.Result result = apply("/alibaba/ka/order/pay");
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("is the path of payOrder");
    assertThat(Files.readString(spec.resolve(PAGE))).doesNotContain("observed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "part: path, operation: listOrders, path: 'not a path: {x}', date: '2026-11-25' | is not a path",
        "part: path, operation: listOrders, path: /a, date: yesterday | date: The recording is not valid: does not match the date pattern",
        "part: path, operation: lost, path: /a, date: '2026-11-25' | lost is not in the spec",
        "part: path, operation: listOrders, path: /a, date: '2026-11-25' | contradict each other",
        "part: signing, operation: listOrders, scheme: querySignature, date: '2026-11-25', signing: {formula: '{foo}'} | Not applied: querySignature: formula is {foo}",
        "part: signing, operation: listOrders, scheme: querySignature, date: '2026-11-25', signing: {formula: '{bar}'} | Nothing was written",
        "part: signing, operation: listOrders, scheme: querySignature, date: '2026-11-25', signing: {formula: abc} | does not contain a placeholder",
        "part: signing, operation: listOrders, scheme: querySignature, date: '2026-11-25', signing: {digest: SHA3} | 'SHA3' is not supported here",
        "part: path, operation: listOrders, path: /v2/order/page, date: '2026-11-27' | observed.yaml: The statement about the path of listOrders has the date 2026-11-27, which is after today"
      })
  void writesNothingForUnusableStatement(String statement, String words) throws IOException {
    Map<Path, String> before = texts();
    String observed =
        write(
            "observed.yaml",
            OBSERVED.formatted("/v2/order/page")
                + "  - {"
                + statement
                + ", status: 200, shape: ab}\n");
    CommandRunner.Result result = applyFile(observed);

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(words);
    assertThat(result.out()).isEmpty();
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void writesAllFilesOrNone() throws IOException {
    Files.createDirectories(spec.resolve(PAGE + ".tmp/occupied"));
    Map<Path, String> before = texts();
    CommandRunner.Result result = apply("/v2/order/page");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("cannot be written: Is a directory.");
    assertThat(texts()).isEqualTo(before);
  }

  /** Returns the texts of the spec by file. */
  private Map<Path, String> texts() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(spec)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void findsDriftInRecordingOfRunningClient() throws IOException {
    ShapeRecorder shapes = ShapeRecorder.everyNth(1);
    try (XportSandbox sandbox = XportSandbox.start();
        XportClient client =
            XportClient.builder()
                .baseUrl(sandbox.baseUrl())
                .credentials(sandbox::credentials)
                .userId(sandbox.userId())
                .listener(shapes)
                .build()) {
      client.raw().call(Operation.UPDATE_LOGISTIC_INFO, DocumentedExamples.request());
    }
    Path recorded = folder.resolve("shapes.json");
    shapes.writeTo(recorded);
    CommandRunner.Result same = new CommandRunner().run("evidence", "check", recorded.toString());
    assertThat(same.exitCode()).as(same.out()).isZero();
    assertThat(same.err()).contains("Compared: 1 responses of 1 operations, 0 differences.");

    Files.writeString(
        recorded,
        Files.readString(recorded).replace("\"success\" : \"boolean\"", "\"succes\" : \"string\""));
    CommandRunner.Result drift =
        new CommandRunner().run("evidence", "check", "--json", recorded.toString());
    assertThat(drift.exitCode()).isEqualTo(1);
    assertThat(drift.json().get(0).get("place").asText()).isEqualTo("succes");
    assertThat(drift.json().get(0).get("problem").asText()).isEqualTo("is not in the spec");
    assertThat(drift.json().get(0).get("recorded").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "format: xport-observations-1, do not contain shapes",
    "'format: other', does not have the format",
    "'{', cannot be read",
    "'{format: xport-observations-1, shapes: [{operation: listOrders, status: 200, count: 1, sha256: ab}]}', observed.yaml#/shapes/0: The recording is not valid: required property",
    "Test Receiver, does not have the format"
  })
  void explainsUnusableRecording(String text, String words) throws IOException {
    CommandRunner.Result result =
        new CommandRunner().run("evidence", "check", write("observed.yaml", text));
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(words).doesNotContain("io.github", "java.", "Test Receiver");
  }
}
