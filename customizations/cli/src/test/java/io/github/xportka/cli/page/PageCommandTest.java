package io.github.xportka.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.DocumentedExamples;
import io.github.xportka.cli.SpecFolder;
import io.github.xportka.cli.context.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCommandTest {
  private static final String SPEC = SpecFolder.SOURCE.toString();
  private static final String PUT = "PUT\n" + DocumentedExamples.OPERATION.path();

  @TempDir private Path folder;

  /** The page of the documented operation, as a browser copies it. */
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
        """
        .formatted(
            DocumentedExamples.OPERATION.summary(),
            DocumentedExamples.OPERATION.method(),
            DocumentedExamples.OPERATION.path(),
            DocumentedExamples.request().toPrettyString(),
            DocumentedExamples.response().toPrettyString());
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

  private static CommandRunner.Result run(String... arguments) {
    return new CommandRunner().run(arguments);
  }

  @Test
  void statesWhatWasCompared() throws IOException {
    String file = file("page.txt", page());

    CommandRunner.Result result = run("page", "check", file);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines())
        .startsWith(
            file + ": " + DocumentedExamples.ID + ", no difference",
            "  Compared: method, path, 0 parameters, 14 request properties, 4 response properties,"
                + " 2 examples, 0 enumerated values; recognized by path")
        .anyMatch(
            line -> line.startsWith("  Not on the page: host, time of the last modification"));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void namesLineAndPlaceOfDifference() throws IOException {
    String file = file("page.txt", differentPage());

    CommandRunner.Result result = run("page", "check", file, "--spec", SPEC);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            file + ": " + DocumentedExamples.ID + ", 1 difference\n",
            "  " + file + ":3: The page has the method PUT, but the spec has POST.")
        .containsPattern("      method \\(method\\) at pages/[a-z-]+\\.yaml:[0-9]+#/pathItem/post");
  }

  @Test
  void incompletePageIsNotWithoutDifference() {
    String start = page().substring(0, page().indexOf("Responses"));

    CommandRunner.Result result = new CommandRunner().input(start).run("page", "check", "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .startsWith("Standard input: " + DocumentedExamples.ID + ", not compared completely")
        .contains("  Not compared: The page does not show the properties of the response body.");
  }

  @Test
  void printsEverythingAsJson() throws IOException {
    JsonNode checked =
        run("page", "check", "--json", file("a.txt", differentPage()), file("b.txt", "no page"))
            .json();

    assertThat(checked).hasSize(2);
    JsonNode first = checked.get(0);
    assertThat(first.path("operationId").textValue()).isEqualTo(DocumentedExamples.ID);
    assertThat(first.path("method").textValue()).isEqualTo("PUT");
    assertThat(first.path("compared").path("requestProperties").intValue()).isEqualTo(14);
    JsonNode difference = first.path("differences").get(0);
    assertThat(difference.path("what").textValue()).isEqualTo("method");
    assertThat(difference.path("line").intValue()).isEqualTo(3);
    assertThat(checked.get(1).path("problem").textValue()).contains("Accepted forms: ");
  }

  @Test
  void differenceOutweighsIncompletePage() throws IOException {
    String same = file("same.txt", page());
    String different = file("different.txt", differentPage());
    String other = file("other.txt", "no page");

    assertThat(run("page", "check", same, other).exitCode()).isEqualTo(2);
    assertThat(run("page", "check", other, same, different).exitCode()).isEqualTo(1);
  }

  @Test
  void showsCorrectionOfInferredPath() {
    String page = "Order list\nPOST\n/alibaba/ka/order/search\n";

    CommandRunner.Result result = new CommandRunner().input(page).run("page", "check", "-");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "Correction: the path is /alibaba/ka/order/search.",
            "in openapi.yaml, write /alibaba/ka/order/search: in its place.",
            "set .pathOverride(Operation.LIST_ORDERS, \"/alibaba/ka/order/search\").");
  }

  @Test
  void appliesConfirmationToTheFileOfTheSpec() throws IOException {
    SpecFolder.copyTo(folder);
    String page = "Order list\nPOST\n/alibaba/ka/order/page\n";
    Path file = folder.resolve("pages/order-list.yaml");
    String before = Files.readString(file);

    CommandRunner.Result result =
        new CommandRunner()
            .input(page)
            .run(
                "page",
                "check",
                "-",
                "--spec",
                folder.toString(),
                "--apply",
                "--page-url",
                "https://doc-en-ka.xportcn.com/api-400500600");

    assertThat(result.out()).contains("  Confirmed: path: inferred → vendor");
    assertThat(result.err()).startsWith("xport: Updated: ");
    assertThat(Files.readString(file))
        .isEqualTo(
            before
                .replaceFirst("path: inferred", "path: vendor")
                .replaceFirst(
                    "(\n +response: inferred\n)( +)",
                    "$1$2page: https://doc-en-ka.xportcn.com/api-400500600\n$2"));
  }

  @Test
  void applyNeedsTheFilesOfTheSpec() throws IOException {
    assertThat(run("page", "check", "--apply", file("page.txt", page())).err())
        .contains("--apply needs --spec FOLDER");
  }

  @Test
  void needsFilesOrFetch() throws IOException {
    assertThat(run("page", "check").err()).contains("Give files, or --fetch, but not both.");
    assertThat(run("page", "check", "--index", "x", file("page.txt", page())).err())
        .contains("--site and --index need --fetch.");
    assertThat(run("page", "check", "--fetch", file("page.txt", page())).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no page", "<html>", "a\u0000b", "\u001b[31m"})
  void refusesOtherFilesWithoutEcho(String text) {
    CommandRunner.Result result = new CommandRunner().input(text).run("page", "check", "-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("xport: Standard input: ");
    assertThat(result.err().codePoints()).noneMatch(c -> c != '\n' && TerminalText.isControl(c));
  }

  @Test
  void doesNotEchoControlCharacters() {
    String evil = "x\u001b[2J\u202e";
    String page = unknownPage().replace("Do what", evil).replace("/open/do-what", "/open/" + evil);

    for (String option : new String[] {"--json", "--spec=" + SPEC}) {
      CommandRunner.Result result =
          new CommandRunner().input(page).run("page", "check", option, "-");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat((result.out() + result.err()).codePoints())
          .noneMatch(c -> c != '\n' && TerminalText.isControl(c));
    }
  }

  @Test
  void explainsUnreadableFile() {
    String missing = folder.resolve("missing.txt").toString();

    assertThat(run("page", "check", missing).err())
        .isEqualTo("xport: " + missing + " cannot be read: the file does not exist.\n");
    assertThat(run("page", "check", folder.toString()).err()).contains("it is a directory.");
    assertThat(run("page", "check", "--spec", folder.toString(), missing).err())
        .contains("openapi.yaml");
  }

  @Test
  void transcribedPageHasNoDifference() throws IOException {
    SpecFolder.copyTo(folder);
    Path main = folder.resolve("openapi.yaml");

    CommandRunner.Result result =
        new CommandRunner()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", folder.toString(), "--level", "sister");

    assertThat(result.exitCode()).isZero();
    String lines = "  /open/do-what:\n    $ref: pages/do-what.yaml#/pathItem\n";
    assertThat(result.out())
        .contains(
            "Written: " + folder.resolve("pages/do-what.yaml"),
            "Written: " + folder.resolve("examples/doWhat/request.json"),
            lines)
        .containsPattern("[0-9]+ open questions are marked with x-open-questions");
    assertThat(folder.resolve("pages/do-what.yaml"))
        .content()
        .contains("x-open-questions", "level: sister", "../shared/");
    Files.writeString(main, Files.readString(main).replace("\npaths:\n", "\npaths:\n" + lines));
    assertThat(
            new CommandRunner()
                .input(unknownPage())
                .run("page", "check", "--spec", folder.toString(), "-")
                .out())
        .startsWith("Standard input: doWhat, no difference");
  }

  @Test
  void transcriptionNeedsTheFilesOfTheSpec() {
    CommandRunner.Result result =
        new CommandRunner()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("does not contain a file openapi.yaml", "with --spec");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void transcriptionOverwritesNothing() throws IOException {
    Path written = Files.createDirectories(folder.resolve("pages")).resolve("do-what.yaml");
    Files.writeString(written, "mine");

    CommandRunner.Result result =
        new CommandRunner()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", folder.toString(), "--spec", SPEC);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(written + " exists and is not overwritten. Nothing was written.");
    assertThat(written).hasContent("mine");
    assertThat(folder.resolve("examples")).doesNotExist();
  }

  @Test
  void explainsFileInPlaceOfFolderForTranscription() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    CommandRunner.Result result =
        new CommandRunner()
            .input(unknownPage())
            .run("page", "transcribe", "-", "--out", file.toString(), "--spec", SPEC);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(file + " cannot be written: Not a directory. Give another folder with --out.");
  }

  @Test
  void transcriptionRefusesKnownOperation() {
    String[] arguments = {"page", "transcribe", "-", "--out", folder.toString(), "--spec", SPEC};

    CommandRunner.Result result = new CommandRunner().input(page()).run(arguments);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "xport: The spec already has the operation of the page: " + DocumentedExamples.ID)
        .contains("Compare the page with xport page check, or transcribe it again with --force.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void transcribesKnownOperationIfForced() {
    CommandRunner.Result result =
        new CommandRunner()
            .input(page())
            .run("page", "transcribe", "-", "--out", folder.toString(), "--spec", SPEC, "--force");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("These lines belong to the paths in openapi.yaml:");
    assertThat(folder.resolve("pages")).isNotEmptyDirectory();
  }

  @Test
  void checksSourceOfPage() {
    CommandRunner runner = new CommandRunner().input(page());

    assertThat(runner.run("page", "transcribe", "-", "--level", "sure").err())
        .contains(
            "The evidence level 'sure' is unknown. Give one of seed, vendor, sister, upstream, inferred.");
    assertThat(runner.run("page", "transcribe", "-", "--page-url", "ftp://x").err())
        .contains("'ftp://x' is not the https address of a page.");
    assertThat(runner.run("page", "transcribe", "-", "--page-url", "https://u:hidden@x").err())
        .contains("contains a user name or password. Remove them.")
        .doesNotContain("hidden");
  }
}
