package io.github.xportka.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a spec that a test may change. */
final class SpecFolder {
  static final Path SPEC = Path.of("src/main/openapi");

  private final Path folder;

  private SpecFolder(Path folder) {
    this.folder = folder;
  }

  static SpecFolder empty(Path folder) {
    return new SpecFolder(folder);
  }

  SpecFolder write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence of a text, which must be there. */
  SpecFolder replace(String name, String text, String other) {
    String before = read(name);
    assertThat(before).contains(text);
    int start = before.indexOf(text);
    return write(
        name, before.substring(0, start) + other + before.substring(start + text.length()));
  }

  SpecFolder delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ObjectNode bundle() {
    return SpecBundler.bundle(folder);
  }
}
