package io.github.xportka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folder of the spec in this repository. */
public final class SpecFolder {
  public static final Path SOURCE = Path.of("../../api-spec/openapi");

  private SpecFolder() {}

  /** Copies the spec into a folder and returns the folder. */
  public static Path copyTo(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SOURCE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return folder;
  }
}
