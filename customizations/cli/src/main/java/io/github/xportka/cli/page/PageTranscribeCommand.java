package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.OpenQuestions;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.PageTranscription;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that transcribes a page. */
@Command(
    name = "transcribe",
    description = {
      "Writes the files of the spec for a documentation page: pages/TITLE.yaml and the examples."
          + " Open questions are listed as x-open-questions, and quote the descriptions of the page."
          + " The lint refuses them until a person has resolved and deleted them, and has written"
          + " the descriptions.",
      "",
      "The command never overwrites a file, and refuses a page whose operation the spec already has."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  all operations of the page were transcribed",
      "  2  an operation was not transcribed",
      "",
      "Examples:",
      "  xport page transcribe page.md --out api-spec/openapi",
      "  xport page transcribe page.txt --out draft --spec api-spec/openapi"
    })
final class PageTranscribeCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "FILE", description = "Saved page; - for standard input.")
  private InputFile file = new InputFile("-");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Folder for the files. The default is the current folder.")
  private Path out = Path.of("");

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description =
          "Folder with the openapi.yaml of a spec, whose shared schemas are used. Required if --out"
              + " does not contain a spec.")
  private @Nullable Path spec;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "Evidence level of the page: seed, vendor, sister, upstream or inferred. The default"
              + " depends on --page-url.")
  private @Nullable String level;

  @Option(names = "--page-url", paramLabel = "URL", description = "Address of the page.")
  private @Nullable String pageUrl;

  @Option(
      names = "--force",
      description = "Transcribes the page even if the spec already has its operation.")
  private boolean force;

  PageTranscribeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    InputPage input = InputPage.in(file, pageUrl, context);
    Optional<PageSource> source = source(input);
    // A folder, because the bundle in this tool does not name the files of its shared schemas.
    OpenApiDocument document = SpecReader.read(spec == null ? out : spec);
    boolean isComplete = true;
    for (DocumentationPage page : input.read()) {
      PageComparison comparison = PageComparison.of(page, document, source);
      if (comparison.operation().isPresent() && !force) {
        refuse(comparison);
        isComplete = false;
      } else {
        PageTranscription transcription = PageTranscription.of(page, document, source);
        write(transcription);
        print(transcription);
      }
    }
    return isComplete ? ExitCode.SUCCESS : ExitCode.USAGE;
  }

  private void refuse(PageComparison comparison) {
    String known =
        "The spec already has the operation of the page: %s, recognized by %s."
            .formatted(comparison.operation().orElseThrow(), comparison.matchedBy());
    context.note(
        known + " Compare the page with xport page check, or transcribe it again with --force.");
  }

  private Optional<PageSource> source(InputPage input) {
    Optional<PageSource> source = input.source();
    if (level == null) {
      return source;
    }
    String problem =
        "The evidence level '%s' is unknown. Give one of seed, vendor, sister, upstream, inferred.";
    EvidenceLevel stated =
        EvidenceLevel.of(level)
            .filter(known -> known != EvidenceLevel.OBSERVED) // comes from exchanges
            .orElseThrow(() -> CommandException.usage(problem.formatted(level)));
    return Optional.of(new PageSource(stated, source.flatMap(PageSource::url)));
  }

  private void write(PageTranscription transcription) {
    try {
      transcription.write(out);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.usage(
          e.getMessage()
              + " exists and is not overwritten. Nothing was written. Move the file, or give another"
              + " folder with --out.");
    } catch (IOException e) {
      throw CommandException.usage(
          "%s cannot be written: %s. Give another folder with --out."
              .formatted(out, FailureReason.of(e)));
    }
  }

  private void print(PageTranscription transcription) {
    transcription.files().keySet().forEach(name -> context.print("Written: " + out.resolve(name)));
    context.print("\nThese lines belong to the paths in openapi.yaml:");
    context.print(transcription.mainLines());
    context.print(
        "%d open questions are marked with %s. Resolve and delete them, and write the descriptions."
            .formatted(transcription.questionCount(), OpenQuestions.KEY));
  }
}
