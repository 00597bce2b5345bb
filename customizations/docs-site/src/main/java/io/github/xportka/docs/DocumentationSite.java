package io.github.xportka.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files of the documentation site in this jar, for a server that publishes them.
 *
 * <p>The pages do not send requests. A server whose API the reader may call replaces the file
 * {@link #SANDBOX_SCRIPT} by a script of its own:
 *
 * <pre>{@code
 * window.xportSandbox = {"baseUrl": "/api", "accessKey": "…", "accessSecret": "…", "userId": "…"};
 * }</pre>
 *
 * <p>The reference then sends requests to that base URL and signs them with that key pair. Every
 * reader of the site can read the key pair, so it must be a test pair.
 */
public final class DocumentationSite {
  /** Path of the script that tells the pages which server they may call. */
  public static final String SANDBOX_SCRIPT = "assets/sandbox.js";

  static final String INDEX = "files.txt";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private DocumentationSite() {}

  /**
   * File of the site.
   *
   * @param contentType the media type
   * @param bytes the content
   */
  @SuppressWarnings("ArrayRecordComponent") // read from the jar for one response, not kept
  public record File(String contentType, byte[] bytes) {}

  /**
   * Lists the files.
   *
   * @return the paths below the folder of the site, such as {@code index.html}
   */
  public static Set<String> paths() {
    return Paths.ALL;
  }

  /**
   * Reads a file.
   *
   * @param path the path below the folder of the site
   * @return the file, or empty for an unknown path
   */
  public static Optional<File> file(String path) {
    if (!Paths.ALL.contains(path)) {
      return Optional.empty();
    }
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new File(TYPES.getOrDefault(extension, "application/octet-stream"), read(path)));
  }

  private static byte[] read(String path) {
    try (InputStream file = DocumentationSite.class.getResourceAsStream("files/" + path)) {
      if (file == null) {
        throw new FileNotFoundException(
            path + " is not in the jar. Build the documentation site again.");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the index when it is first needed. */
  private static final class Paths {
    static final Set<String> ALL =
        Set.of(new String(read(INDEX), StandardCharsets.UTF_8).split("\n", -1));
  }
}
