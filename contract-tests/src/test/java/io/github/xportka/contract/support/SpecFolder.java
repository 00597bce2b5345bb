package io.github.xportka.contract.support;

import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folder that holds the source files of the spec, or a copy of it. */
public final class SpecFolder {
  /** The files that this project maintains. */
  public static final Path SOURCE = Path.of("..", "api-spec", "openapi");

  private static final OpenApiDocument DOCUMENT = OpenApiDocument.read(SOURCE);

  private SpecFolder() {}

  /** Returns the spec that this project maintains. Each file is parsed once per JVM. */
  public static OpenApiDocument document() {
    return DOCUMENT;
  }

  /** Copies all files below a folder. */
  public static void copy(Path from, Path to) {
    try {
      for (Path file : TextFiles.below(from, "").toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
