package io.github.xportka.cli.operation;

import io.github.xportka.cli.context.BaseUrlOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options for the target of a call. */
final class TargetOptions {
  @Mixin private final BaseUrlOption baseUrl = new BaseUrlOption();

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "Correct path below the base URL, for an operation with an inferred path.")
  private @Nullable String path;

  @Option(names = "--allow-unconfirmed", description = "Allows a call to an inferred path.")
  private boolean allowUnconfirmed;

  BaseUrlOption baseUrl() {
    return baseUrl;
  }

  Optional<String> path() {
    return Optional.ofNullable(path);
  }

  boolean allowUnconfirmed() {
    return allowUnconfirmed;
  }
}
