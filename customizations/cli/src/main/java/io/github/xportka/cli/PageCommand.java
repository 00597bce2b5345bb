package io.github.xportka.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The vendor's documentation pages beside the spec. */
@Command(
    name = "page",
    description = {
      "Compares saved pages of the vendor's documentation with the spec, or transcribes one.",
      "",
      "A page is saved by selecting and copying all of it in a browser, and pasting it into a text"
          + " file, UTF-8."
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

  /** The command with those below it. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new PageCommand())
        .addSubcommand(new PageCheckCommand(surroundings))
        .addSubcommand(new PageTranscribeCommand(surroundings));
  }
}
