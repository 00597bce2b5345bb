package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints an example of the documentation, to begin from. */
@Command(
    name = "example",
    description = "Prints the documented request of an operation, to be changed and sent.",
    footer = {
      "",
      "Examples:",
      "  xport example OPERATION > body.json",
      "  xport example OPERATION | xport call OPERATION --body -"
    })
final class ExampleCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final OperationArgument operation = new OperationArgument();

  ExampleCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JsonNode example = RequestSpec.example(operation.get());
    if (example == null) {
      throw CommandException.usage(operation.get().operationId() + " takes no body.");
    }
    Json.print(surroundings.out(), example);
    return ExitCode.DONE;
  }
}
