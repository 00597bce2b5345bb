package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Serves the documentation site at {@code /docs}, if its artifact is on the class path. Its
 * requests are not requests to the platform, so they are not logged.
 *
 * <p>The sandbox replaces one script of the site, so that the pages can call it. The pages sign as
 * the spec describes, with the test credentials, which are not secret. If the sandbox expects other
 * credentials or another signature, the script turns the calls off. Pages of other origins must not
 * read the script, so the filter accepts loopback host names only.
 */
final class DocumentationPages {
  private static final String ROOT = "/docs";
  private static final String SANDBOX_SCRIPT = "assets/sandbox.js";
  private static final String FOLDER = "io/github/xportka/docs/files/";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private final ClassLoader site;
  private final Set<String> files;
  private final SandboxConfiguration configuration;
  private final Supplier<SandboxCredentials> credentials;

  DocumentationPages(
      ClassLoader site,
      SandboxConfiguration configuration,
      Supplier<SandboxCredentials> credentials) {
    this.site = site;
    this.configuration = configuration;
    this.credentials = credentials;
    this.files =
        read("files.txt")
            .map(index -> Set.of(new String(index, UTF_8).split("\n", -1)))
            .orElse(Set.of());
  }

  private Optional<byte[]> read(String path) {
    try (InputStream file = site.getResourceAsStream(FOLDER + path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether a path belongs to the site. */
  static boolean contains(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Returns the response, or empty if the request is not for the site. */
  Optional<SandboxResponse> handle(ReceivedRequest request) {
    boolean isRead = request.method().equals("GET") || request.method().equals("HEAD");
    return isRead && contains(request.path()) && LoopbackHosts.contains(request.host())
        ? response(request.path())
        : Optional.empty();
  }

  private Optional<SandboxResponse> response(String path) {
    if (files.isEmpty()) {
      return Optional.of(missingSite());
    }
    if (path.equals(ROOT)) {
      // The links of the pages are relative to the folder.
      return Optional.of(
          SandboxResponse.of(302, new byte[0]).withHeaders(Map.of("Location", ROOT + "/")));
    }
    String name = path.equals(ROOT + "/") ? "index.html" : path.substring(ROOT.length() + 1);
    return files.contains(name) ? read(name).map(file -> file(name, file)) : Optional.empty();
  }

  private SandboxResponse file(String name, byte[] file) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return SandboxResponse.of(200, name.equals(SANDBOX_SCRIPT) ? sandboxScript() : file)
        .withHeaders(
            Map.of(
                "Content-Type", MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"),
                "Cache-Control", "no-cache",
                "X-Content-Type-Options", "nosniff",
                "Cross-Origin-Resource-Policy", "same-origin"));
  }

  private static SandboxResponse missingSite() {
    return SandboxResponse.of(
            404,
            ("The documentation site is not on the class path. Add the artifact"
                    + " io.github.xportka:xport-ka-docs-site.\n")
                .getBytes(UTF_8))
        .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-8"));
  }

  private byte[] sandboxScript() {
    boolean acceptsCalls =
        credentials.get().equals(SandboxCredentials.OF_TESTS)
            && configuration.userId().equals(XportSandbox.TEST_USER_ID)
            && configuration.usesSigningOfSpec();
    ObjectNode sandbox =
        JsonNodeFactory.instance
            .objectNode()
            .put("baseUrl", "")
            .put("accessKey", XportSandbox.TEST_ACCESS_KEY)
            .put("accessSecret", XportSandbox.TEST_ACCESS_SECRET)
            .put("userId", XportSandbox.TEST_USER_ID);
    return "window.xportSandbox = %s;\n"
        .formatted(acceptsCalls ? sandbox.toString() : "null")
        .getBytes(UTF_8);
  }
}
