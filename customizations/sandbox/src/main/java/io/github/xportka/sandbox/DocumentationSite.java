package io.github.xportka.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files of the documentation site, if the artifact with the site is on the class path. */
final class DocumentationSite {
  static final String ARTIFACT = "io.github.xportka:xport-ka-docs-site";

  private static final String FOLDER = "io/github/xportka/docs/files/";
  private static final String INDEX = "files.txt";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private final ClassLoader classLoader;
  private final Set<String> paths;

  private DocumentationSite(ClassLoader classLoader) {
    this.classLoader = classLoader;
    this.paths =
        read(INDEX)
            .map(index -> Set.of(new String(index, StandardCharsets.UTF_8).split("\n", -1)))
            .orElse(Set.of());
  }

  /** Looks for the site in the resources of a class loader. */
  static DocumentationSite in(ClassLoader classLoader) {
    return new DocumentationSite(classLoader);
  }

  boolean isPresent() {
    return !paths.isEmpty();
  }

  /** Reads a file. Only paths in the index of the site are read. */
  Optional<byte[]> file(String path) {
    return paths.contains(path) ? read(path) : Optional.empty();
  }

  static String mediaType(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  private Optional<byte[]> read(String path) {
    try (InputStream file = classLoader.getResourceAsStream(FOLDER + path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
