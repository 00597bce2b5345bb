package io.github.xportka.cli.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.EvidenceUpdate;
import io.github.xportka.openapi.page.FetchedPage;
import io.github.xportka.openapi.page.PageComparison;
import io.github.xportka.openapi.page.PageIndex;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares pages with the spec. */
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
              + " the files of --spec, and changes nothing else.")
  private boolean apply;

  @Option(names = "--json", description = "Prints an array with an object for each page.")
  private boolean json;

  @Mixin private PageDownload download = new PageDownload();

  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
  private boolean isDifferent;
  private boolean isIncomplete;
  private @Nullable OpenApiDocument loaded;

  PageCheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (fetch != files.isEmpty()) {
      throw CommandException.usage("Give files, or --fetch, but not both.");
    }
    if (apply && spec == null) {
      throw CommandException.usage("--apply needs --spec FOLDER, whose files it changes.");
    }
    Optional<PageSource> source = SavedPage.source(pageUrl);
    OpenApiDocument document = document();
    if (fetch) {
      checkFetched(document);
    } else {
      files.forEach(file -> checkFile(file, source));
    }
    if (json) {
      JsonPrinter.print(context.out(), results);
    }
    return isDifferent
        ? PageComparison.DIFFERENT
        : isIncomplete ? PageComparison.INCOMPLETE : PageComparison.SAME;
  }

  private void checkFile(InputFile file, Optional<PageSource> source) {
    try {
      for (DocumentationPage page : SavedPage.read(file, context)) {
        compare(file.name(), page, source);
      }
    } catch (CommandException e) {
      receive(CheckedPage.failed(file.name(), null, e.getMessage()));
    }
  }

  private void checkFetched(OpenApiDocument document) {
    download.run(context, document, document.operations(), this::checkFetched);
    for (PageIndex.Entry entry : download.missingIn(document)) {
      isDifferent = true;
      receive(
          CheckedPage.failed(
              entry.address(),
              null,
              "The spec does not have the operation " + entry.title() + " at " + entry.address()));
    }
  }

  private void checkFetched(Operation operation, FetchedPage fetched) {
    String name = fetched.address();
    if (fetched.content().isEmpty()) {
      String problem = fetched.problem().orElse("") + (name.isEmpty() ? "" : " Page: " + name);
      receive(CheckedPage.failed(name, operation.id(), problem));
      return;
    }
    try {
      String address = name.replaceFirst("\\.md$", "");
      String file = address.substring(address.lastIndexOf('/') + 1);
      for (DocumentationPage page : DocumentationPage.read(fetched.content().get(), file)) {
        compare(name, page, Optional.of(PageSource.of(address)));
      }
    } catch (UnreadablePageException e) {
      receive(CheckedPage.failed(name, operation.id(), e.getMessage() + " Page: " + name));
    }
  }

  private void compare(String name, DocumentationPage page, Optional<PageSource> source) {
    OpenApiDocument document = document();
    PageComparison comparison =
        SavedPage.bounded(name, () -> PageComparison.of(page, document, source));
    receive(CheckedPage.compared(name, page, comparison));
    if (apply) {
      apply(comparison, page);
    }
  }

  /** Returns the spec, which is read again after a change. */
  private OpenApiDocument document() {
    if (loaded == null) {
      loaded = SpecReader.read(spec);
    }
    return loaded;
  }

  private void receive(CheckedPage checked) {
    isDifferent |= checked.exitCode() == PageComparison.DIFFERENT;
    isIncomplete |= checked.exitCode() == PageComparison.INCOMPLETE;
    if (json) {
      results.add(PageReport.json(checked));
    } else {
      new PageReport(context).print(checked);
    }
  }

  private void apply(PageComparison comparison, DocumentationPage page) {
    List<Path> changed =
        comparison.confirmations().stream().map(one -> one.place().file()).distinct().toList();
    for (Path file : changed) {
      try {
        String before = Files.readString(file);
        String after = EvidenceUpdate.apply(before, file, comparison, page);
        if (!after.equals(before)) {
          Files.writeString(file, after);
          context.note("Updated: " + file);
          loaded = null;
        }
      } catch (IllegalArgumentException e) {
        throw CommandException.usage("--apply: " + e.getMessage());
      } catch (IOException e) {
        throw CommandException.usage("--apply: " + file + " cannot be changed: " + e + ".");
      }
    }
  }
}
