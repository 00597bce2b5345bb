package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the documentation site at {@code /docs}. Its requests are not requests to the platform, so
 * they are not logged.
 *
 * <p>The sandbox replaces one script of the site, so that the pages can call it. The pages sign as
 * the spec describes, with the test credentials, which are not secret. If the sandbox expects other
 * credentials or another signature, the script turns the calls off. Pages of other origins must not
 * read the script, so the filter accepts loopback host names only.
 */
final class DocumentationPages {
  private static final String ROOT = "/docs";
  private static final String SANDBOX_SCRIPT = "assets/sandbox.js";

  private final DocumentationSite site;
  private final RequestHandler handler;
  private final SandboxConfiguration configuration;

  DocumentationPages(
      DocumentationSite site, RequestHandler handler, SandboxConfiguration configuration) {
    this.site = site;
    this.handler = handler;
    this.configuration = configuration;
  }

  /** Returns the response, or empty if the request is not for the site. */
  Optional<SandboxResponse> handle(String method, String path, String host) {
    boolean isRead = method.equals("GET") || method.equals("HEAD");
    boolean isBelowRoot = path.equals(ROOT) || path.startsWith(ROOT + "/");
    return isRead && isBelowRoot && LoopbackHosts.contains(host)
        ? response(path)
        : Optional.empty();
  }

  private Optional<SandboxResponse> response(String path) {
    if (!site.isPresent()) {
      return Optional.of(missingSite());
    }
    if (path.equals(ROOT)) {
      // The links of the pages are relative to the folder.
      return Optional.of(
          SandboxResponse.of(302, new byte[0]).withHeaders(Map.of("Location", ROOT + "/")));
    }
    String name = path.equals(ROOT + "/") ? "index.html" : path.substring(ROOT.length() + 1);
    return site.file(name).map(file -> file(name, file));
  }

  private SandboxResponse file(String name, byte[] file) {
    return SandboxResponse.of(200, name.equals(SANDBOX_SCRIPT) ? sandboxScript() : file)
        .withHeaders(
            Map.of(
                "Content-Type", DocumentationSite.mediaType(name),
                "Cache-Control", "no-cache",
                "X-Content-Type-Options", "nosniff",
                "Cross-Origin-Resource-Policy", "same-origin"));
  }

  private static SandboxResponse missingSite() {
    return SandboxResponse.of(
            404,
            ("The documentation site is not on the class path. Add the artifact "
                    + DocumentationSite.ARTIFACT
                    + ".\n")
                .getBytes(UTF_8))
        .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-8"));
  }

  private byte[] sandboxScript() {
    SandboxCredentials credentials = handler.credentials();
    if (!areTestCredentials(credentials) || !configuration.usesSigningOfSpec()) {
      return script("null");
    }
    ObjectNode sandbox =
        JsonNodeFactory.instance
            .objectNode()
            .put("baseUrl", "")
            .put("accessKey", credentials.accessKey())
            .put("accessSecret", credentials.accessSecret())
            .put("userId", configuration.userId());
    return script(sandbox.toString());
  }

  private boolean areTestCredentials(SandboxCredentials credentials) {
    return credentials.accessKey().equals(XportSandbox.TEST_ACCESS_KEY)
        && credentials.accessSecret().equals(XportSandbox.TEST_ACCESS_SECRET)
        && configuration.userId().equals(XportSandbox.TEST_USER_ID);
  }

  private static byte[] script(String sandbox) {
    return ("window.xportSandbox = " + sandbox + ";\n").getBytes(UTF_8);
  }
}
