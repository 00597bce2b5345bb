package io.github.xportka.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the target of a call. */
final class TargetOptions {
  static final String BASE_URL = "XPORT_BASE_URL";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Base URL of the target. Without a target, the command starts and calls a sandbox.")
  private @Nullable String baseUrl;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "Correct path below the base URL, for an operation with an inferred path.")
  private @Nullable String path;

  @Option(names = "--allow-unconfirmed", description = "Allows a call to an inferred path.")
  private boolean allowUnconfirmed;

  Optional<String> path() {
    return Optional.ofNullable(path);
  }

  boolean allowUnconfirmed() {
    return allowUnconfirmed;
  }

  /** Tells whether only the environment or the settings file contain a base URL. */
  boolean isOnlyInConfiguration(CommandContext context) {
    return baseUrl == null
        && (context.variable(BASE_URL).isPresent()
            || context.settings().baseUrl(context).isPresent());
  }

  Optional<String> baseUrl(CommandContext context) {
    return Optional.ofNullable(baseUrl)
        .or(() -> context.variable(BASE_URL))
        .or(() -> context.settings().baseUrl(context));
  }
}
