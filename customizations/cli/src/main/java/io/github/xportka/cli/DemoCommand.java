package io.github.xportka.cli;

import io.github.xportka.api.Operation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one call step by step. */
@Command(
    name = "demo",
    description = {
      "Calls an operation with its documented example, and shows each step: what is signed, what is"
          + " sent, what comes back, what it is decoded to.",
      "",
      "Calls a sandbox of its own, unless --base-url names another target: XPORT_BASE_URL is not"
          + " asked."
    },
    footer = {
      "",
      "Examples:",
      "  xport demo",
      "  xport demo OPERATION",
      "  xport demo --digest SHA-256"
    })
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "OPERATION",
      converter = Operations.class,
      description =
          "The operation's id: 'xport operations' lists them. The best known one, unless given.")
  private @Nullable Operation operation;

  @Mixin private final TargetOptions target = new TargetOptions();
  @Mixin private final SigningOptions signing = new SigningOptions();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Operation shown = operation == null ? Operations.first() : operation;
    try (Target opened = Target.open(atHand(), target, signing, shown)) {
      new Demo(surroundings, shown, signing).run(opened);
    }
    return ExitCode.DONE;
  }

  /**
   * A platform must be named for the demo itself: what it shows may be an order, or its payment.
   */
  private Surroundings atHand() {
    if (target.isNamedByEnvironment(surroundings)) {
      surroundings.note(
          TargetOptions.BASE_URL
              + " is not what the demo calls: name a target with --base-url if it shall be called.");
    }
    return surroundings.without(TargetOptions.BASE_URL);
  }
}
