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
          "What the operation's path is appended to. Without it, and without "
              + BASE_URL
              + ", a sandbox is started and called.")
  private @Nullable String baseUrl;

  Optional<String> baseUrl(Surroundings surroundings) {
    return Optional.ofNullable(baseUrl).or(() -> surroundings.variable(BASE_URL));
  }
}
