package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Group of the commands for the vendor's documentation pages. */
@Command(
    name = "page",
    description = {
      "Compares documentation pages with the spec, downloads pages, or transcribes a page.",
      "",
      "Accepted forms of a page: Markdown of the publishing system (the address of the page with"
          + " .md appended), an OpenAPI 3.0 or 3.1 document (YAML or JSON), or the text of the page"
          + " copied from a browser, in UTF-8."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  xport page check page.txt",
      "  xport page check --fetch",
      "  xport page fetch --all --out pages",
      "  xport page transcribe page.txt --out api-spec/openapi"
    })
public final class PageCommand {
  private PageCommand() {}

  /** Creates the command with its subcommands. */
  public static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new PageCommand())
        .addSubcommand(new PageCheckCommand(context))
        .addSubcommand(new PageFetchCommand(context))
        .addSubcommand(new PageTranscribeCommand(context));
  }
}
