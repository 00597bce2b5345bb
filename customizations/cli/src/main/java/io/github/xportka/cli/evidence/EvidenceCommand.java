package io.github.xportka.cli.evidence;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.openapi.observation.Observations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Group of the commands for recorded exchanges with the platform. */
@Command(
    name = "evidence",
    description = {
      "Compares recorded exchanges with the spec, or writes what they settle into the spec.",
      "",
      "Recordings come from 'xport doctor --record', from the Maven profile live, or from a"
          + " ShapeRecorder in a running client. They do not contain values."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  xport evidence check observed.yaml shapes.json",
      "  xport evidence apply observed.yaml --spec api-spec/openapi"
    })
public final class EvidenceCommand {
  private EvidenceCommand() {}

  /** Creates the command with its subcommands. */
  public static CommandLine commandLine(CommandContext context) {
    return new CommandLine(new EvidenceCommand())
        .addSubcommand(new EvidenceCheckCommand(context))
        .addSubcommand(new EvidenceApplyCommand(context));
  }

  /**
   * Reads recordings by the name of their file, in the order of the files.
   *
   * @throws io.github.xportka.cli.context.CommandException if a file cannot be read
   * @throws io.github.xportka.openapi.model.InvalidDocumentException if a file is not a recording
   */
  static Map<String, Observations> read(List<InputFile> files, CommandContext context) {
    Map<String, Observations> recordings = new LinkedHashMap<>();
    for (InputFile file : files) {
      recordings.put(file.name(), Observations.read(file.read(context.in()), file.name()));
    }
    return recordings;
  }
}
