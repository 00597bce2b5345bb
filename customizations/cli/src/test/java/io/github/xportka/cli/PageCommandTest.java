package io.github.xportka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCommandTest {
  private static final Path SPEC = Path.of("../../api-spec/openapi");

  /** Another method than the spec's. */
  private static final String PUT = "PUT\n" + DocumentedExamples.OPERATION.path();

  @TempDir private Path folder;

  /** The documented operation's page, as a browser copies it. */
  private static String page() {
    return """
        %s
        %s
        %s
        Request
        Query Params
        Body Params application/json
        Example
        %s
        Request Code Samples
        Responses
        🟢200成功
        application/json
        Body
        Examples
        %s
        Modified at %s
        """
        .formatted(
            DocumentedExamples.OPERATION.summary(),
            DocumentedExamples.OPERATION.method(),
            DocumentedExamples.OPERATION.path(),
            DocumentedExamples.request().toPrettyString(),
            DocumentedExamples.response().toPrettyString(),
            DocumentedExamples.OPERATION.evidence().modified());
  }

  private static String differentPage() {
    return page().replace("POST\n" + DocumentedExamples.OPERATION.path(), PUT);
  }

  private static String unknownPage() {
    return page()
        .replace(DocumentedExamples.OPERATION.path(), "/open/do-what")
        .replace(DocumentedExamples.OPERATION.summary(), "Do what");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void findsNoDifferenceInPageOfSpec() throws IOException {
    String file = file("page.txt", page());

    CommandRunner.Result result = new CommandRunner().run("page", "check", file);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith(file + ": " + DocumentedExamples.ID + ", no difference");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void namesLineAndPointerOfDifference() throws IOException {
    String file = file("page.txt", differentPage());

    CommandRunner.Result result = new CommandRunner().run("page", "check", file);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines())
        .contains(
            file + ": " + DocumentedExamples.ID + ", 1 difference",
            "  " + file + ":2: The page says PUT, but the spec says POST.",
            "      #/paths/" + DocumentedExamples.OPERATION.path().replace("/", "~1") + "/post");
  }

  @Test
  void namesFileOfSpecFolder() throws IOException {
    String file = file("page.txt", differentPage());

    CommandRunner.Result result =
        new CommandRunner().run("page", "check", "--spec", SPEC.toString(), file);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).containsPattern("      pages/[a-z-]+\\.yaml#/pathItem/post");
  }

  @Test
  void printsAllResultsAsJson() throws IOException {
    JsonNode checked =
        new CommandRunner()
            .run(
                "page", "check", "--json", file("a.txt", differentPage()), file("b.txt", "no page"))
            .json();

    assertThat(checked).hasSize(2);
    JsonNode first = checked.get(0);
    assertThat(first.path("file").textValue()).endsWith("a.txt");
    assertThat(first.path("operationId").textValue()).isEqualTo(DocumentedExamples.ID);
    assertThat(first.path("method").textValue()).isEqualTo("PUT");
    assertThat(first.path("path").textValue()).isEqualTo(DocumentedExamples.OPERATION.path());
    assertThat(first.path("cutOff").booleanValue()).isFalse();
    assertThat(first.path("differences")).hasSize(1);
    assertThat(first.path("known")).isEmpty();
    JsonNode difference = first.path("differences").get(0);
    assertThat(difference.path("kind").textValue()).isEqualTo("method");
    assertThat(difference.path("what").textValue()).isEqualTo("method");
    assertThat(difference.path("line").intValue()).isEqualTo(2);
    assertThat(difference.path("pointer").textValue()).endsWith("/post");
    assertThat(checked.get(1).path("problem").textValue()).contains("Looked for: an HTTP method");
  }

  @Test
  void returnsHighestExitCodeOfFiles() throws IOException {
    String same = file("same.txt", page());
    String different = file("different.txt", differentPage());
    String other = file("other.txt", "no page");

    assertThat(new CommandRunner().run("page", "check", same, different).exitCode()).isEqualTo(1);
    assertThat(new CommandRunner().run("page", "check", other, same, different).exitCode())
        .isEqualTo(2);
    assertThat(new CommandRunner().run("page", "check", same, same).exitCode()).isZero();
  }

  @Test
  void reportsOperationMissingInSpec() throws IOException {
    CommandRunner.Result result =
        new CommandRunner().run("page", "check", file("page.txt", unknownPage()));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("the spec has no operation of that path or title. Transcribe");
  }

  @Test
  void reportsInsufficientMemory() {
    for (Error error : List.of(new OutOfMemoryError("heap"), new StackOverflowError())) {
      assertThatThrownBy(
              () ->
                  SavedPage.bounded(
                      Path.of("page.txt"),
                      () -> {
                        throw error;
                      }))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
          .hasMessageStartingWith("page.txt needs more memory than this process has.");
    }
  }

  @Test
  void readsPageFromStandardInput() {
    CommandRunner.Result result = new CommandRunner().input(page()).run("page", "check", "-");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("Standard input: " + DocumentedExamples.ID);
  }

  @Test
  void reportsCutOffPage() {
    String start = page().substring(0, page().indexOf("Responses"));

    CommandRunner.Result result = new CommandRunner().input(start).run("page", "check", "-");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("  The text ends before the page does, at line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no page", "<html>", "a\u0000b", "POST\n/open/\u001b[31m\u202e", "\u001b[31m"})
  void rejectsOtherTextWithoutQuotingIt(String text) {
    CommandRunner.Result result = new CommandRunner().input(text).run("page", "check", "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("xport: Standard input: ");
    assertThat(result.err().codePoints()).noneMatch(c -> c != '\n' && TerminalText.isControl(c));
  }

  @Test
  void sanitizesHostilePage() {
    String evil = "x\u001b[2J\u202e";
    String page =
        unknownPage()
            .replace("Do what", evil)
            .replace("/open/do-what", "/open/" + evil)
            .replace("Query Params", "Query Params\n" + evil + "\nstring");

    for (String option : new String[] {"--json", "--spec=" + SPEC}) {
      CommandRunner.Result result =
          new CommandRunner().input(page).run("page", "check", option, "-");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat((result.out() + result.err()).codePoints())
          .noneMatch(c -> c != '\n' && TerminalText.isControl(c));
    }
  }

  @Test
  void rejectsMissingFile() {
    String missing = folder.resolve("missing.txt").toString();

    assertThat(new CommandRunner().run("page", "check", missing))
        .isEqualTo(
            new CommandRunner.Result(
                2, "", "xport: " + missing + " cannot be read: the file does not exist.\n"));
    assertThat(new CommandRunner().run("page", "check", folder.toString()).err())
        .contains("cannot be read: it is a directory.");
    assertThat(new CommandRunner().run("page", "check", "--spec", folder.toString(), missing).err())
        .contains("openapi.yaml");
    assertThat(new CommandRunner().run("page", "check").exitCode()).isEqualTo(2);
    assertThat(new CommandRunner().run("page").exitCode()).isEqualTo(2);
  }

  @Test
  void findsNoDifferenceInTranscribedPage() throws IOException {
    copySpec();
    Path main = folder.resolve("openapi.yaml");

    CommandRunner.Result result =
        new CommandRunner()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", folder.toString(), "--level", "sister");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    String lines = "  /open/do-what:\n    $ref: pages/do-what.yaml#/pathItem\n";
    assertThat(result.out())
        .contains(
            "Written: " + folder.resolve("pages/do-what.yaml"),
            "Written: " + folder.resolve("examples/doWhat/request.json"),
            "Written: " + folder.resolve("examples/doWhat/response.json"),
            lines)
        .containsPattern("[0-9]+ questions are marked with # QUESTION: in the page file");
    assertThat(folder.resolve("pages/do-what.yaml"))
        .content()
        .contains("# QUESTION: ", "level: sister", "../shared/");
    Files.writeString(main, Files.readString(main).replace("\npaths:\n", "\npaths:\n" + lines));
    assertThat(
            new CommandRunner()
                .input(unknownPage())
                .run("page", "check", "--spec", folder.toString(), "-")
                .out())
        .startsWith("Standard input: doWhat, no difference");
  }

  private void copySpec() throws IOException {
    try (Stream<Path> files = Files.walk(SPEC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SPEC.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void overwritesNoFile() throws IOException {
    Path written = Files.createDirectories(folder.resolve("pages")).resolve("do-what.yaml");
    Files.writeString(written, "mine");

    CommandRunner.Result result =
        new CommandRunner()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(written + " already exists, so no file was written.");
    assertThat(written).hasContent("mine");
    assertThat(folder.resolve("examples")).doesNotExist();
  }

  @Test
  void notesOperationOfSpec() {
    CommandRunner.Result result =
        new CommandRunner()
            .input(page())
            .run("page", "transcribe", "-", "--out", folder.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "xport: The spec already contains this operation: " + DocumentedExamples.ID + ".\n");
  }

  @Test
  void rejectsInvalidSource() {
    CommandRunner runner = new CommandRunner().input(page());

    assertThat(runner.run("page", "transcribe", "-", "--level", "sure").err())
        .contains("There is no level of evidence 'sure'. Give one of seed, vendor");
    assertThat(runner.run("page", "transcribe", "-", "--page-url", "ftp://x").err())
        .contains("'ftp://x' is no https address of a page.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "transcribe"})
  void printsHelpWithExamples(String command) {
    CommandRunner.Result result = new CommandRunner().run("page", command, "--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("Usage: xport page " + command)
        .containsSubsequence("Examples:", "  xport page " + command);
    assertThat(result.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }
}
