package io.github.xportka.contract.support;

import java.nio.file.Path;
import java.util.List;

/** Java sources that the build generates from the spec. */
public final class GeneratedSources {
  /** Output folder of the generator. */
  public static final Path FOLDER =
      Path.of("..", "generated-client", "target", "generated-sources", "openapi");

  private static final Path JAVA = FOLDER.resolve(Path.of("src/main/java/io/github/xportka"));

  private GeneratedSources() {}

  /** Returns the sources of the Feign interfaces. */
  public static List<String> apis() {
    return TextFiles.below(JAVA.resolve("api"), "Api.java").map(TextFiles::read).toList();
  }

  /** Returns the source of a record or an envelope. */
  public static String model(String name) {
    return TextFiles.read(JAVA.resolve("model").resolve(name + ".java"));
  }
}
