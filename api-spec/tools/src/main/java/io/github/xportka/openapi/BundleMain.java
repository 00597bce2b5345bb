package io.github.xportka.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The build's bundling step: reads the spec's folder, writes the bundle to each of the files named.
 */
final class BundleMain {
  private BundleMain() {}

  public static void main(String[] arguments) throws IOException {
    byte[] bundle =
        SpecFiles.YAML
            .writeValueAsString(SpecBundler.bundle(Path.of(arguments[0])))
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      Files.createDirectories(file.getParent());
      Files.write(file, bundle);
    }
  }
}
