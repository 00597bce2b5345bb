package io.github.xportka.cli.context;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reader of the spec: the bundle in this tool, or a folder. */
public final class SpecReader {
  private static final String BUNDLE = "/io/github/xportka/spec/openapi.yaml";

  private static @Nullable OpenApiDocument bundle;

  private SpecReader() {}

  /** Returns the bundle in this tool, which is read once. */
  public static synchronized OpenApiDocument bundle() {
    if (bundle == null) {
      bundle = readBundle();
    }
    return bundle;
  }

  private static OpenApiDocument readBundle() {
    try (InputStream in = SpecReader.class.getResourceAsStream(BUNDLE)) {
      return OpenApiDocument.of(DocumentMapper.YAML.readTree(Objects.requireNonNull(in, BUNDLE)));
    } catch (IOException e) {
      throw CommandException.failed("The spec of this tool cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a spec.
   *
   * @param folder the folder with {@code openapi.yaml}, or null for the bundle in this tool
   * @throws io.github.xportka.openapi.model.InvalidDocumentException if the folder does not contain
   *     a valid spec
   */
  public static OpenApiDocument read(@Nullable Path folder) {
    return folder == null ? bundle() : OpenApiDocument.read(folder);
  }
}
