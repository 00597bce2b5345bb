package io.github.xportka.cli.evidence;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.ExitCode;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.Violation;
import io.github.xportka.openapi.observation.ObservedEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command that writes observed statements into the files of a spec. */
@Command(
    name = "apply",
    description = {
      "Writes observed statements into the files of a spec: the level observed with its date, the"
          + " path of an operation, the computation of a signature. Comments and formatting stay.",
      "",
      "Prints each change, and the inferred sentences that a person has to review."
    },
    footer = {"", "Examples:", "  xport evidence apply observed.yaml --spec api-spec/openapi"})
final class EvidenceApplyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Recorded exchanges.")
  private List<Path> files = List.of();

  @Option(
      names = "--spec",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder with the openapi.yaml of the spec.")
  private Path spec = Path.of("");

  EvidenceApplyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ObservedEvidence change =
        CommandException.validated(
            () -> ObservedEvidence.of(SpecReader.read(spec), EvidenceCommand.read(files)));
    Map<Path, String> edited = change.files();
    edited.forEach(this::write);
    change.changes().forEach(context::print);
    if (edited.isEmpty()) {
      context.note("The spec already has all statements of the recordings.");
      return ExitCode.SUCCESS;
    }
    edited.keySet().forEach(file -> context.note("Updated: " + file));
    change
        .reviews()
        .forEach(sentence -> context.note("Review, because it can be a fact now: " + sentence));
    return lint();
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw CommandException.usage(file + " cannot be changed: " + e + ".");
    }
  }

  private int lint() {
    List<Violation> violations = Linter.check(SpecReader.read(spec));
    violations.forEach(violation -> context.note(violation.toString()));
    return violations.isEmpty() ? ExitCode.SUCCESS : ExitCode.REFUSED;
  }
}
