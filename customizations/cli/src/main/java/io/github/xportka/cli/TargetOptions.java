package io.github.xportka.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a call goes. */
final class TargetOptions {
  static final String BASE_URL = "XPORT_BASE_URL";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "What the operation's path is appended to. Without a target, a sandbox is started and"
              + " called.")
  private @Nullable String baseUrl;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description =
          "The operation's true path below the base URL, for an operation whose path is inferred.")
  private @Nullable String path;

  @Option(
      names = "--allow-unconfirmed",
      description = "Calls an operation whose path is inferred at the path that we guess.")
  private boolean allowUnconfirmed;

  Optional<String> path() {
    return Optional.ofNullable(path);
  }

  boolean allowUnconfirmed() {
    return allowUnconfirmed;
  }

  /** Whether only the environment names a target. */
  boolean isNamedByEnvironment(Surroundings surroundings) {
    return baseUrl == null && surroundings.variable(BASE_URL).isPresent();
  }

  Optional<String> baseUrl(Surroundings surroundings) {
    return Optional.ofNullable(baseUrl).or(() -> surroundings.variable(BASE_URL));
  }
}
