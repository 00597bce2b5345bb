package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.xportka.client.XportJson;
import java.util.Optional;
import java.util.Set;

/**
 * Serves the documentation site at {@code /docs}. Its requests are not requests to the platform, so
 * they are not logged.
 *
 * <p>The sandbox replaces one script of the site, so that the pages can call it. The pages sign as
 * the spec describes, with the test credentials, which are not secret. If the sandbox expects other
 * credentials or another signature, the script turns the calls off. Pages of other origins must not
 * read the script, so the filter accepts loopback host names only.
 */
final class DocumentationFilter implements RequestFilterV2 {
  private static final String ROOT = "/docs";
  private static final String SANDBOX_SCRIPT = "assets/sandbox.js";
  private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  private final DocumentationSite site;
  private final RequestHandler handler;
  private final SandboxConfiguration configuration;

  DocumentationFilter(
      DocumentationSite site, RequestHandler handler, SandboxConfiguration configuration) {
    this.site = site;
    this.handler = handler;
    this.configuration = configuration;
  }

  @Override
  public String getName() {
    return "xport-sandbox-docs";
  }

  @Override
  public boolean applyToAdmin() {
    return false;
  }

  @Override
  public boolean applyToStubs() {
    return true;
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    String path = Urls.getPath(request.getUrl());
    boolean isRead =
        request.getMethod().equals(RequestMethod.GET)
            || request.getMethod().equals(RequestMethod.HEAD);
    boolean isBelowRoot = path.equals(ROOT) || path.startsWith(ROOT + "/");
    if (!isRead || !isBelowRoot || !LOOPBACK_HOSTS.contains(request.getHost())) {
      return RequestFilterAction.continueWith(request);
    }
    return response(path)
        .map(response -> RequestFilterAction.stopWith(response.build()))
        .orElseGet(() -> RequestFilterAction.continueWith(request));
  }

  private Optional<ResponseDefinitionBuilder> response(String path) {
    if (!site.isPresent()) {
      return Optional.of(missingSite());
    }
    if (path.equals(ROOT)) {
      // The links of the pages are relative to the folder.
      return Optional.of(
          ResponseDefinitionBuilder.responseDefinition()
              .withStatus(302)
              .withHeader("Location", ROOT + "/"));
    }
    String name = path.equals(ROOT + "/") ? "index.html" : path.substring(ROOT.length() + 1);
    return site.file(name)
        .map(
            file ->
                ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(200)
                    .withHeader("Content-Type", DocumentationSite.mediaType(name))
                    .withHeader("Cache-Control", "no-cache")
                    .withHeader("X-Content-Type-Options", "nosniff")
                    .withHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .withBody(name.equals(SANDBOX_SCRIPT) ? sandboxScript() : file));
  }

  private static ResponseDefinitionBuilder missingSite() {
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(404)
        .withHeader("Content-Type", "text/plain; charset=utf-8")
        .withBody(
            "The documentation site is not on the class path. Add the artifact "
                + DocumentationSite.ARTIFACT
                + ".\n");
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
    try {
      return script(XportJson.writer().writeValueAsString(sandbox));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
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
