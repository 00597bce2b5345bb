package io.github.xportka.cli.evidence;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.JsonPrinter;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.observation.Observations;
import io.github.xportka.openapi.observation.ObservedShape;
import io.github.xportka.openapi.observation.ShapeComparison;
import io.github.xportka.openapi.observation.ShapeDifference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that compares recorded shapes of responses with the spec. */
@Command(
    name = "check",
    description = {
      "Compares recorded shapes of responses with the spec: unknown properties, other types, and"
          + " required properties that are missing. States in how many responses."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  no difference",
      "  1  a difference",
      "  2  a file is unreadable, or does not contain shapes",
      "",
      "Examples:",
      "  xport evidence check shapes.json",
      "  xport evidence check --json observed.yaml shapes.json"
    })
final class EvidenceCheckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recorded exchanges, or - for standard input.")
  private List<InputFile> files = List.of();

  @Option(
      names = "--spec",
      paramLabel = "FOLDER",
      description = "Folder with the openapi.yaml of a spec. The default is the spec of this tool.")
  private @Nullable Path spec;

  @Option(names = "--json", description = "Prints an array with an object for each difference.")
  private boolean json;

  EvidenceCheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Observations> recordings = List.copyOf(EvidenceCommand.read(files, context).values());
    List<ObservedShape> shapes =
        recordings.stream().flatMap(recording -> recording.shapes().stream()).toList();
    if (shapes.isEmpty()) {
      throw CommandException.usage("The files do not contain shapes, so nothing was compared.");
    }
    List<ShapeDifference> differences =
        CommandException.validated(
            () -> ShapeComparison.differences(SpecReader.read(spec), recordings));
    if (json) {
      JsonPrinter.print(context.out(), differences);
    } else {
      differences.forEach(difference -> context.print(difference.toString()));
      context.note(
          "Compared: %d responses of %d operations, %d differences."
              .formatted(
                  shapes.stream().mapToLong(ObservedShape::count).sum(),
                  shapes.stream().map(ObservedShape::operation).distinct().count(),
                  differences.size()));
    }
    return differences.isEmpty() ? ExitCode.SUCCESS : ExitCode.REFUSED;
  }
}
