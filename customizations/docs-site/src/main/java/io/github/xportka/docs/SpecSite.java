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
 * The documentation site that this jar carries, for a server to hand out.
 *
 * <p>Its pages call nobody. A server that the reader may call from them answers {@link
 * #SANDBOX_SCRIPT} with a script of its own, in place of the file of that name:
 *
 * <pre>{@code
 * window.xportSandbox = {"baseUrl": "/api", "accessKey": "…", "accessSecret": "…", "userId": "…"};
 * }</pre>
 *
 * <p>The reference then sends to that base URL, and signs with that key pair, which everybody can
 * read: it must be one made for tests.
 */
public final class SpecSite {
  /** The file that tells the pages which server they may call. */
  public static final String SANDBOX_SCRIPT = "assets/sandbox.js";

  static final String INDEX = "files.txt";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private SpecSite() {}

  /**
   * A file of the site.
   *
   * @param contentType what it is
   * @param bytes its content
   */
  @SuppressWarnings("ArrayRecordComponent") // read from the jar for one answer, and not kept
  public record File(String contentType, byte[] bytes) {}

  /**
   * Every file.
   *
   * @return their paths below the site's folder, such as {@code index.html}
   */
  public static Set<String> paths() {
    return Paths.ALL;
  }

  /**
   * Reads a file.
   *
   * @param path its path below the site's folder
   * @return the file, or empty when the site has none of that path
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
    try (InputStream file = SpecSite.class.getResourceAsStream("files/" + path)) {
      if (file == null) {
        throw new FileNotFoundException(path + " is not in the jar: the build puts it there.");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds off reading until somebody asks. */
  private static final class Paths {
    static final Set<String> ALL =
        Set.of(new String(read(INDEX), StandardCharsets.UTF_8).split("\n", -1));
  }
}
