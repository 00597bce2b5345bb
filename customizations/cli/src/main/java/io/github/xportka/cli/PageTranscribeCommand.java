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

/** Transcribes a page. */
@Command(
    name = "transcribe",
    description = {
      "Writes the spec's files for a saved documentation page: pages/TITLE.yaml, and its examples."
          + " What the page leaves open is marked in them with # QUESTION: for a person to answer.",
      "",
      "A file that exists is never overwritten."
    },
    footer = {
      "",
      "Examples:",
      "  xport page transcribe page.txt --out api-spec/openapi",
      "  xport page transcribe page.txt --out draft --spec api-spec/openapi"
    })
final class PageTranscribeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "A page saved as text; - for standard input.")
  private Path file = Path.of("-");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write. The current folder, unless given.")
  private Path out = Path.of("");

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description =
          "The folder with the spec's openapi.yaml, whose shared schemas are used again. That of"
              + " --out if it has one, else the spec that comes with this tool.")
  private @Nullable Path spec;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "vendor",
      description =
          "How well is known what the page shows: seed, vendor, sister, upstream or inferred."
              + " ${DEFAULT-VALUE}, unless given.")
  private String level = "vendor";

  @Option(names = "--page-url", paramLabel = "URL", description = "The address of the page.")
  private @Nullable String pageUrl;

  PageTranscribeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PageTranscription.Source source = source();
    PageTranscription transcription = SavedPage.bounded(file, () -> transcribe(source));
    write(transcription);
    print(transcription);
    return ExitCode.DONE;
  }

  private PageTranscription transcribe(PageTranscription.Source source) {
    DocumentationPage page = SavedPage.read(file, surroundings.in());
    SpecDocument document = document();
    PageComparison.of(page, document)
        .operationId()
        .ifPresent(id -> surroundings.note("The spec has this operation already: " + id + "."));
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
              + " exists, and is not overwritten: nothing was written. Move it away, or give another"
              + " folder with --out.");
    } catch (IOException e) {
      throw CommandException.usage(out + " cannot be written to: " + e + ".");
    }
  }

  private void print(PageTranscription transcription) {
    PrintStream print = surroundings.out();
    transcription
        .files()
        .keySet()
        .forEach(name -> print.println("Written: " + Printable.text(out.resolve(name).toString())));
    print.println();
    print.println("To be added to the paths in openapi.yaml:");
    print.print(transcription.mainLines());
    print.println();
    print.println(
        transcription.questions().size()
            + " questions are marked in the page's file with # QUESTION: for you to answer.");
  }
}
