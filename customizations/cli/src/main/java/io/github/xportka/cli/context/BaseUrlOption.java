package io.github.xportka.cli.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option for the base URL of the target. It replaces the environment and the settings file. */
public final class BaseUrlOption {
  public static final String VARIABLE = "XPORT_BASE_URL";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Base URL of the target. Without a target, the command starts a sandbox and calls it with"
              + " the documented test credentials.")
  private @Nullable String baseUrl;

  /** Returns the value of the option only. */
  public Optional<String> option() {
    return Optional.ofNullable(baseUrl);
  }

  /** Returns the value of the option, the environment or the settings file. */
  public Optional<String> find(CommandContext context) {
    return option().or(() -> context.variable(VARIABLE)).or(() -> context.settings().baseUrl());
  }
}
