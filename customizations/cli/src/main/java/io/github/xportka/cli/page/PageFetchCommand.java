package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that downloads pages. */
@Command(
    name = "fetch",
    description = {
      "Downloads the Markdown form of the pages that the spec names, one request per second and"
          + " without credentials. An existing file is replaced.",
      "",
      "The vendor's site could not be opened during development. The site may require a login or"
          + " not serve Markdown. The command then reports the reason."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  all pages were downloaded",
      "  2  a page was not downloaded",
      "",
      "Examples:",
      "  xport page fetch OPERATION --out pages",
      "  xport page fetch --all --out pages",
      "  xport page fetch --all --index https://doc-en-ka.xportcn.com/llms.txt"
    })
final class PageFetchCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "OPERATION", arity = "0..*", description = "Operation ids.")
  private List<String> operations = List.of();

  @Option(names = "--all", description = "Downloads the pages of all operations.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Folder for the files. The default is the current folder.")
  private Path out = Path.of("");

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description = "Folder with the openapi.yaml of a spec. The default is the spec of this tool.")
  private @Nullable Path spec;

  @Mixin private final PageDownload download;

  PageFetchCommand(CommandContext context) {
    this.context = context;
    this.download = new PageDownload(context);
  }

  @Override
  public Integer call() {
    OpenApiDocument document = SpecReader.read(spec);
    boolean isComplete = true;
    for (InputPage page : download.pages(document, selected(document))) {
      if (write(page)) {
        noteMove(page, operation(document, page.operationId()));
      } else {
        isComplete = false;
      }
    }
    for (PageIndex.Entry entry : download.missingIn(document)) {
      context.print(
          "Not in the spec: %s (%s) %s".formatted(entry.title(), entry.folder(), entry.address()));
    }
    return isComplete ? ExitCode.SUCCESS : ExitCode.USAGE;
  }

  private List<Operation> selected(OpenApiDocument document) {
    if (all && operations.isEmpty()) {
      return document.operations();
    }
    if (all || operations.isEmpty()) {
      throw CommandException.usage("Give operation ids, or --all, but not both.");
    }
    return operations.stream().map(id -> operation(document, id)).toList();
  }

  private static Operation operation(OpenApiDocument document, String id) {
    String problem =
        "The spec does not have the operation '%s'. List the operations with xport operations.";
    return document.operation(id).orElseThrow(() -> CommandException.usage(problem.formatted(id)));
  }

  /** Notes that the index has another address than the spec. */
  private void noteMove(InputPage page, Operation operation) {
    page.source()
        .flatMap(source -> source.formerPage(operation))
        .ifPresent(
            former ->
                context.note(
                    "%s: The page moved to %s. The spec names %s at %s."
                        .formatted(operation.id(), page.name(), former.text(), former.position())));
  }

  /** Downloads a page and writes it, or notes the reason why it was not downloaded. */
  private boolean write(InputPage page) {
    Path file = out.resolve(page.fileName() + ".md");
    try {
      byte[] content = page.content().get();
      Files.createDirectories(out.toAbsolutePath());
      Files.write(file, content);
    } catch (CommandException e) {
      context.note(page.operationId() + ": " + e.getMessage());
      return false;
    } catch (IOException e) {
      throw CommandException.usage(
          "%s cannot be written: %s. Give another folder with --out."
              .formatted(Files.isDirectory(out) ? file : out, FailureReason.of(e)));
    }
    context.print("Written: " + file + " (" + page.operationId() + ")");
    return true;
  }
}
