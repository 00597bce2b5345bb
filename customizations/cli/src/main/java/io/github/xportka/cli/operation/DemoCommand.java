package io.github.xportka.cli.operation;

import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.OperationConverter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Command that shows one call step by step. */
@Command(
    name = "demo",
    description = {
      "Calls an operation with its documented example, and shows each step: signature, sent"
          + " request, response, decoded record.",
      "",
      "Starts and calls a sandbox, unless --base-url names another target. The command ignores"
          + " XPORT_BASE_URL and the base URL of the settings file."
    },
    footer = {
      "",
      "Examples:",
      "  xport demo",
      "  xport demo OPERATION",
      "  xport demo --digest SHA-256"
    })
public final class DemoCommand implements Runnable {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "OPERATION",
      description =
          "Operation id from 'xport operations'. Default: the operation with the best evidence.")
  private @Nullable Operation operation;

  @Mixin private final TargetOptions target = new TargetOptions();

  public DemoCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    Operation shown = operation == null ? OperationConverter.bestDocumented() : operation;
    // The base URL of the environment is ignored, because the demo can create or pay an order.
    Optional<String> baseUrl = target.baseUrl().option();
    if (baseUrl.isEmpty() && target.baseUrl().find(context).isPresent()) {
      context.note(
          "The demo ignores XPORT_BASE_URL and the base URL of the settings file. To call this"
              + " target, use --base-url.");
    }
    try (CallTarget opened = target.open(context, shown, baseUrl)) {
      new Demo(context, shown, opened).run();
    }
  }
}
