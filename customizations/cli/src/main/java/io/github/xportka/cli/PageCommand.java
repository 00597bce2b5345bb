package io.github.xportka.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Group of the commands for the vendor's documentation pages. */
@Command(
    name = "page",
    description = {
      "Compares saved documentation pages with the spec, or transcribes a page.",
      "",
      "To save a page, select and copy all of it in a browser, and paste it into a text file in"
          + " UTF-8."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  xport page check page.txt",
      "  xport page transcribe page.txt --out api-spec/openapi"
    })
final class PageCommand {
  private PageCommand() {}

  /** Creates the command with its subcommands. */
  static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new PageCommand())
        .addSubcommand(new PageCheckCommand(context))
        .addSubcommand(new PageTranscribeCommand(context));
  }
}
