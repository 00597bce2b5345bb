package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folder with a document that a test may change. */
public final class DocumentFolder {
  private static final Path PARCELS =
      Path.of("src/test/resources/io/github/xportka/openapi/parcels");

  private final Path folder;

  private DocumentFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns a folder without files. */
  public static DocumentFolder empty(Path folder) {
    return new DocumentFolder(folder);
  }

  /** Copies the document of the invented parcel service, which is free of violations. */
  public static DocumentFolder parcels(Path folder) {
    DocumentFolder copy = new DocumentFolder(folder);
    try (Stream<Path> files = Files.walk(PARCELS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy.write(PARCELS.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** Writes a file. */
  public DocumentFolder write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Reads a file. */
  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence of a text, which the file must contain. */
  public DocumentFolder replace(String name, String text, String replacement) {
    String before = read(name);
    assertThat(before).contains(text);
    int start = before.indexOf(text);
    return write(
        name, before.substring(0, start) + replacement + before.substring(start + text.length()));
  }

  /** Deletes a file. */
  public DocumentFolder delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Reads the document. */
  public OpenApiDocument document() {
    return OpenApiDocument.read(folder);
  }

  /** Bundles the document. */
  public JsonNode bundle() {
    return Bundler.bundle(document());
  }
}
