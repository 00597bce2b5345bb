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
  private static final String PUT = "PUT\n" + Documented.OPERATION.path();

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
            Documented.OPERATION.summary(),
            Documented.OPERATION.method(),
            Documented.OPERATION.path(),
            Documented.request().toPrettyString(),
            Documented.response().toPrettyString(),
            Documented.OPERATION.evidence().modified());
  }

  private static String differentPage() {
    return page().replace("POST\n" + Documented.OPERATION.path(), PUT);
  }

  private static String unknownPage() {
    return page()
        .replace(Documented.OPERATION.path(), "/open/do-what")
        .replace(Documented.OPERATION.summary(), "Do what");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void pageOfTheSpecHasNoDifference() throws IOException {
    String file = file("page.txt", page());

    Shell.Outcome outcome = new Shell().run("page", "check", file);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith(file + ": " + Documented.ID + ", no difference");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void differenceNamesTheLineAndThePlace() throws IOException {
    String file = file("page.txt", differentPage());

    Shell.Outcome outcome = new Shell().run("page", "check", file);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out().lines())
        .contains(
            file + ": " + Documented.ID + ", 1 difference",
            "  " + file + ":2: The page says PUT, but the spec says POST.",
            "      #/paths/" + Documented.OPERATION.path().replace("/", "~1") + "/post");
  }

  @Test
  void placeInAFolderNamesItsFile() throws IOException {
    String file = file("page.txt", differentPage());

    Shell.Outcome outcome = new Shell().run("page", "check", "--spec", SPEC.toString(), file);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("      pages/[a-z-]+\\.yaml#/pathItem/post");
  }

  @Test
  void asJsonThereIsEverything() throws IOException {
    JsonNode checked =
        new Shell()
            .run(
                "page", "check", "--json", file("a.txt", differentPage()), file("b.txt", "no page"))
            .json();

    assertThat(checked).hasSize(2);
    JsonNode first = checked.get(0);
    assertThat(first.path("file").textValue()).endsWith("a.txt");
    assertThat(first.path("operationId").textValue()).isEqualTo(Documented.ID);
    assertThat(first.path("method").textValue()).isEqualTo("PUT");
    assertThat(first.path("path").textValue()).isEqualTo(Documented.OPERATION.path());
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
  void worstFileDecidesTheExitCode() throws IOException {
    String same = file("same.txt", page());
    String different = file("different.txt", differentPage());
    String other = file("other.txt", "no page");

    assertThat(new Shell().run("page", "check", same, different).exitCode()).isEqualTo(1);
    assertThat(new Shell().run("page", "check", other, same, different).exitCode()).isEqualTo(2);
    assertThat(new Shell().run("page", "check", same, same).exitCode()).isZero();
  }

  @Test
  void operationThatIsNotInTheSpecIsADifference() throws IOException {
    Shell.Outcome outcome = new Shell().run("page", "check", file("page.txt", unknownPage()));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("the spec has no operation of that path or title. Transcribe");
  }

  @Test
  void pageThatTakesTooMuchIsNoDifference() {
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
          .hasMessageStartingWith("page.txt takes more memory than this process has.");
    }
  }

  @Test
  void pageMayComeFromStandardInput() {
    Shell.Outcome outcome = new Shell().input(page()).run("page", "check", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("Standard input: " + Documented.ID);
  }

  @Test
  void cutOffPageSaysSo() {
    String start = page().substring(0, page().indexOf("Responses"));

    Shell.Outcome outcome = new Shell().input(start).run("page", "check", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("  The text ends before the page does, at line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no page", "<html>", "a\u0000b", "POST\n/open/\u001b[31m\u202e", "\u001b[31m"})
  void whatIsNoPageIsRefusedAndNotEchoed(String text) {
    Shell.Outcome outcome = new Shell().input(text).run("page", "check", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("xport: Standard input: ");
    assertThat(outcome.err().codePoints()).noneMatch(c -> c != '\n' && Printable.steers(c));
  }

  @Test
  void hostilePageIsNotEchoed() {
    String evil = "x\u001b[2J\u202e";
    String page =
        unknownPage()
            .replace("Do what", evil)
            .replace("/open/do-what", "/open/" + evil)
            .replace("Query Params", "Query Params\n" + evil + "\nstring");

    for (String option : new String[] {"--json", "--spec=" + SPEC}) {
      Shell.Outcome outcome = new Shell().input(page).run("page", "check", option, "-");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat((outcome.out() + outcome.err()).codePoints())
          .noneMatch(c -> c != '\n' && Printable.steers(c));
    }
  }

  @Test
  void fileThatIsNotThereIsSaid() {
    String missing = folder.resolve("missing.txt").toString();

    assertThat(new Shell().run("page", "check", missing))
        .isEqualTo(
            new Shell.Outcome(
                2, "", "xport: " + missing + " cannot be read: there is no such file.\n"));
    assertThat(new Shell().run("page", "check", folder.toString()).err())
        .contains("cannot be read: it is a directory.");
    assertThat(new Shell().run("page", "check", "--spec", folder.toString(), missing).err())
        .contains("openapi.yaml");
    assertThat(new Shell().run("page", "check").exitCode()).isEqualTo(2);
    assertThat(new Shell().run("page").exitCode()).isEqualTo(2);
  }

  @Test
  void transcribedPageIsWrittenAndHasNoDifference() throws IOException {
    copySpec();
    Path main = folder.resolve("openapi.yaml");

    Shell.Outcome outcome =
        new Shell()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", folder.toString(), "--level", "sister");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    String lines = "  /open/do-what:\n    $ref: pages/do-what.yaml#/pathItem\n";
    assertThat(outcome.out())
        .contains(
            "Written: " + folder.resolve("pages/do-what.yaml"),
            "Written: " + folder.resolve("examples/doWhat/request.json"),
            "Written: " + folder.resolve("examples/doWhat/response.json"),
            lines)
        .containsPattern("[0-9]+ questions are marked in the page's file");
    assertThat(folder.resolve("pages/do-what.yaml"))
        .content()
        .contains("# QUESTION: ", "level: sister", "../shared/");
    Files.writeString(main, Files.readString(main).replace("\npaths:\n", "\npaths:\n" + lines));
    assertThat(
            new Shell()
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
  void nothingIsOverwritten() throws IOException {
    Path written = Files.createDirectories(folder.resolve("pages")).resolve("do-what.yaml");
    Files.writeString(written, "mine");

    Shell.Outcome outcome =
        new Shell().input(unknownPage()).run("page", "transcribe", "-", "--out", folder.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(written + " exists, and is not overwritten: nothing was written.");
    assertThat(written).hasContent("mine");
    assertThat(folder.resolve("examples")).doesNotExist();
  }

  @Test
  void operationThatTheSpecHasIsSaid() {
    Shell.Outcome outcome =
        new Shell().input(page()).run("page", "transcribe", "-", "--out", folder.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .isEqualTo("xport: The spec has this operation already: " + Documented.ID + ".\n");
  }

  @Test
  void sourceOfAPageIsChecked() {
    Shell shell = new Shell().input(page());

    assertThat(shell.run("page", "transcribe", "-", "--level", "sure").err())
        .contains("There is no level of evidence 'sure'. Give one of seed, vendor");
    assertThat(shell.run("page", "transcribe", "-", "--page-url", "ftp://x").err())
        .contains("'ftp://x' is no https address of a page.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "transcribe"})
  void everyCommandHasHelpWithExamples(String command) {
    Shell.Outcome outcome = new Shell().run("page", command, "--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Usage: xport page " + command)
        .containsSubsequence("Examples:", "  xport page " + command);
    assertThat(outcome.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }
}
