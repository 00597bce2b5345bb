package io.github.xportka.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.JsonPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Command that prints the documented request of an operation. */
@Command(
    name = "example",
    description = "Prints the documented request of an operation, as a template for a call.",
    footer = {
      "",
      "Examples:",
      "  xport example OPERATION > body.json",
      "  xport example OPERATION | xport call OPERATION --body -"
    })
public final class ExampleCommand implements Runnable {
  private final CommandContext context;

  @Mixin private final OperationArgument operation = new OperationArgument();

  public ExampleCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    JsonNode example = DocumentedRequest.example(operation.get());
    if (example == null) {
      throw CommandException.usage(
          operation.get().operationId() + " has no request body. Call it without --body.");
    }
    JsonPrinter.print(context.out(), example);
  }
}
