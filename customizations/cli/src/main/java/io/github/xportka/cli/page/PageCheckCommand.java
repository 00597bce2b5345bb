package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.EvidenceUpdate;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that compares pages with the spec. */
@Command(
    name = "check",
    description = {
      "Compares documentation pages with the spec: method, path, host, parameters, all properties"
          + " of request and response, enumerated values, defaults, lengths, patterns, examples, and"
          + " the time of the last modification.",
      "",
      "The result states what was compared and what the page does not say. It lists differences"
          + " that the spec acknowledges in x-known-differences, but does not count them."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  no difference",
      "  1  a difference, or an operation that is not in the spec",
      "  2  no difference so far, but something could not be compared",
      "",
      "Examples:",
      "  xport page check page.md",
      "  xport page check --json *.txt",
      "  xport page check page.md --spec api-spec/openapi --apply",
      "  xport page check --fetch"
    })
final class PageCheckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Saved pages; - for standard input.")
  private List<InputFile> files = List.of();

  @Option(names = "--fetch", description = "Downloads and compares the pages of all operations.")
  private boolean fetch;

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description =
          "Folder with the openapi.yaml of a spec. Differences then name its files. The default is"
              + " the spec of this tool.")
  private @Nullable Path spec;

  @Option(
      names = "--page-url",
      paramLabel = "URL",
      description = "Address of the saved page, which decides the evidence level.")
  private @Nullable String pageUrl;

  @Option(
      names = "--apply",
      description =
          "Writes the levels that the page confirms, its address and its time of modification into"
              + " the files of --spec, and changes nothing else. The address of a page that moved"
              + " is written if nothing else differs.")
  private boolean apply;

  @Mixin private final PageDownload download;
  @Mixin private final PageReport report;

  private @Nullable OpenApiDocument loaded;

  PageCheckCommand(CommandContext context) {
    this.context = context;
    this.download = new PageDownload(context);
    this.report = new PageReport(context);
  }

  @Override
  public Integer call() {
    if (fetch != files.isEmpty()) {
      throw CommandException.usage("Give files, or --fetch, but not both.");
    }
    if (download.isConfigured() && !fetch) {
      throw CommandException.usage("--site and --index need --fetch.");
    }
    if (apply && spec == null) {
      throw CommandException.usage("--apply needs --spec FOLDER, whose files it changes.");
    }
    OpenApiDocument document = document();
    if (fetch) {
      download.pages(document, document.operations()).forEach(this::check);
      download.missingIn(document).forEach(report::addMissing);
    } else {
      files.forEach(file -> check(InputPage.in(file, pageUrl, context)));
    }
    return report.finish();
  }

  private void check(InputPage input) {
    try {
      Optional<PageSource> source = input.source();
      for (DocumentationPage page : input.read()) {
        PageComparison comparison = PageComparison.of(page, document(), source);
        report.add(input.name(), page, comparison);
        if (apply) {
          apply(comparison, page);
        }
      }
    } catch (CommandException e) {
      report.addFailure(input.name(), input.operationId(), e.getMessage());
    }
  }

  /** Returns the spec, which is read again after a change. */
  private OpenApiDocument document() {
    if (loaded == null) {
      loaded = SpecReader.read(spec);
    }
    return loaded;
  }

  private void apply(PageComparison comparison, DocumentationPage page) {
    Map<Path, String> changed =
        CommandException.validated(
            "--apply: ", () -> EvidenceUpdate.files(comparison, page, document()));
    changed.forEach(
        (file, text) -> {
          try {
            Files.writeString(file, text);
          } catch (IOException e) {
            throw CommandException.usage(
                "--apply: " + file + " cannot be changed: " + FailureReason.of(e) + ".");
          }
          context.note("Updated: " + file);
          loaded = null;
        });
  }
}
