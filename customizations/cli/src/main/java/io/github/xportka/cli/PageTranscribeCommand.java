package io.github.xportka.cli;

import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageTranscription;
import io.github.xportka.openapi.page.SpecDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that transcribes a documentation page. */
@Command(
    name = "transcribe",
    description = {
      "Writes the spec files for a saved documentation page: pages/TITLE.yaml and its examples."
          + " The files mark missing information with # QUESTION: for you to complete.",
      "",
      "The command does not overwrite files."
    },
    footer = {
      "",
      "Examples:",
      "  xport page transcribe page.txt --out api-spec/openapi",
      "  xport page transcribe page.txt --out draft --spec api-spec/openapi"
    })
final class PageTranscribeCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "FILE", description = "Page saved as text, or - for standard input.")
  private Path file = Path.of("-");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Output folder. Default: the current folder.")
  private Path out = Path.of("");

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description =
          "Folder with openapi.yaml, whose shared schemas are reused. Default: the --out folder"
              + " if it contains a spec, otherwise the spec in this tool.")
  private @Nullable Path spec;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "vendor",
      description =
          "Evidence level of the page: seed, vendor, sister, upstream or inferred. Default:"
              + " ${DEFAULT-VALUE}.")
  private String level = "vendor";

  @Option(names = "--page-url", paramLabel = "URL", description = "Address of the page.")
  private @Nullable String pageUrl;

  PageTranscribeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PageTranscription.Source source = source();
    PageTranscription transcription = SavedPage.bounded(file, () -> transcribe(source));
    write(transcription);
    print(transcription);
    return ExitCode.SUCCESS;
  }

  private PageTranscription transcribe(PageTranscription.Source source) {
    DocumentationPage page = SavedPage.read(file, context.in());
    SpecDocument document = document();
    PageComparison.of(page, document)
        .operationId()
        .ifPresent(id -> context.note("The spec already contains this operation: " + id + "."));
    return PageTranscription.of(page, document, source);
  }

  private PageTranscription.Source source() {
    try {
      return new PageTranscription.Source(level, Optional.ofNullable(pageUrl));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage());
    }
  }

  private SpecDocument document() {
    if (spec != null) {
      return SavedPage.spec(spec);
    }
    return Files.isRegularFile(out.resolve("openapi.yaml"))
        ? SavedPage.spec(out)
        : SpecDocument.bundled();
  }

  private void write(PageTranscription transcription) {
    try {
      transcription.write(out);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.usage(
          e.getMessage()
              + " already exists, so no file was written. Move the file, or choose another folder with"
              + " --out.");
    } catch (IOException e) {
      throw CommandException.usage(out + " cannot be written to: " + e + ".");
    }
  }

  private void print(PageTranscription transcription) {
    PrintStream print = context.out();
    transcription
        .files()
        .keySet()
        .forEach(
            name ->
                print.println("Written: " + TerminalText.sanitize(out.resolve(name).toString())));
    print.println();
    print.println("Add to the paths in openapi.yaml:");
    print.print(transcription.mainLines());
    print.println();
    print.println(
        transcription.questions().size()
            + " questions are marked with # QUESTION: in the page file. Please complete them.");
  }
}
