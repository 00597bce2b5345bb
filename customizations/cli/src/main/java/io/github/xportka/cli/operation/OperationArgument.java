package io.github.xportka.cli.operation;

import io.github.xportka.api.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Required argument with an operation. */
final class OperationArgument {
  @Parameters(paramLabel = "OPERATION", description = "Operation id from 'xport operations'.")
  private @Nullable Operation operation;

  Operation get() {
    return Objects.requireNonNull(operation, "picocli requires the argument");
  }
}
