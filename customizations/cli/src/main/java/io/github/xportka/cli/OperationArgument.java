package io.github.xportka.cli;

import io.github.xportka.api.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The operation that a command is about. */
final class OperationArgument {
  @Parameters(
      paramLabel = "OPERATION",
      converter = Operations.class,
      description = "The operation's id: 'xport operations' lists them.")
  private @Nullable Operation operation;

  Operation get() {
    return Objects.requireNonNull(operation, "picocli demands it");
  }
}
