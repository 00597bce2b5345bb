package io.github.xportka.cli.context;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reader of the spec: the bundle in this tool, or a folder. */
public final class SpecReader {
  private static final String BUNDLE = "/io/github/xportka/spec/openapi.yaml";

  private static @Nullable OpenApiDocument bundle;

  private SpecReader() {}

  /** Returns the bundle in this tool, which is read once. */
  public static synchronized OpenApiDocument bundle() {
    if (bundle == null) {
      try (InputStream in = SpecReader.class.getResourceAsStream(BUNDLE)) {
        bundle = OpenApiDocument.of(DocumentMapper.YAML.readTree(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bundle;
  }

  /**
   * Reads a spec.
   *
   * @param folder the folder with {@code openapi.yaml}, or null for the bundle in this tool
   * @throws CommandException if the folder does not contain the file
   * @throws io.github.xportka.openapi.model.InvalidDocumentException if the folder does not contain
   *     a valid spec
   */
  public static OpenApiDocument read(@Nullable Path folder) {
    if (folder == null) {
      return bundle();
    }
    if (!Files.isRegularFile(folder.resolve("openapi.yaml"))) {
      throw CommandException.usage(
          "The folder '%s' does not contain a file openapi.yaml. Give the folder of a spec with --spec, such as api-spec/openapi."
              .formatted(folder.toAbsolutePath()));
    }
    return OpenApiDocument.read(folder);
  }
}
