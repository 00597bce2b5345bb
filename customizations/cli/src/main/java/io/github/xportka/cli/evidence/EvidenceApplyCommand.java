package io.github.xportka.cli.evidence;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.cli.context.SpecReader;
import io.github.xportka.openapi.lint.Linter;
import io.github.xportka.openapi.model.Violation;
import io.github.xportka.openapi.observation.ObservedEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      "Prints each change, and the inferred sentences that a person has to review. Writes all files"
          + " or none. Recordings of a sandbox are rejected."
    },
    footer = {
      "",
      "Exit codes:",
      "  0  the spec has all statements of the recordings",
      "  2  a recording is unusable, or the spec would violate the lint;",
      "     nothing was written",
      "",
      "Examples:",
      "  xport evidence apply observed.yaml --spec api-spec/openapi"
    })
final class EvidenceApplyCommand implements Runnable {
  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recorded exchanges, or - for standard input.")
  private List<InputFile> files = List.of();

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
  public void run() {
    ObservedEvidence change =
        CommandException.validated(
            () ->
                ObservedEvidence.of(
                    SpecReader.read(spec),
                    EvidenceCommand.read(files, context),
                    LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC)));
    Map<Path, String> edited = change.files();
    if (edited.isEmpty()) {
      context.note("The spec already has all statements of the recordings.");
      return;
    }
    lint(change);
    write(edited);
    change.changes().forEach(context::print);
    edited.keySet().forEach(file -> context.note("Updated: " + file));
    change
        .reviews()
        .forEach(sentence -> context.note("Review, because it can be a fact now: " + sentence));
  }

  private void lint(ObservedEvidence change) {
    List<Violation> violations = Linter.check(change.edited());
    if (!violations.isEmpty()) {
      change.changes().forEach(line -> context.note("Not applied: " + line));
      violations.forEach(violation -> context.note(violation.toString()));
      throw CommandException.usage(
          "Nothing was written, because the spec would have these violations. Correct the"
              + " recordings, or the spec.");
    }
  }

  /** Writes all files beside the old ones, and then replaces these. */
  private void write(Map<Path, String> texts) {
    Map<Path, Path> targets = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> text : texts.entrySet()) {
        Path file = text.getKey();
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        targets.put(temporary, file);
        Files.writeString(temporary, text.getValue());
      }
      for (Map.Entry<Path, Path> file : targets.entrySet()) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      targets.keySet().forEach(temporary -> temporary.toFile().delete());
      throw CommandException.usage(
          "The files in %s cannot be written: %s. Correct the access to them."
              .formatted(spec, FailureReason.of(e)));
    }
  }
}
