package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.xportka.client.XportJson;
import io.github.xportka.docs.SpecSite;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Serves the documentation at {@code /docs}, told that it may call this sandbox. What is asked of
 * it is no request to the platform, and is in no journal.
 *
 * <p>The pages sign as the spec says, with the test pair and the test user, which are no secrets.
 * Of a sandbox that wants it otherwise they are told nothing, and then they do not send. Neither is
 * a page of somebody else's: not one that includes theirs, nor one whose host only leads here.
 */
final class Documentation implements RequestFilterV2 {
  private static final String ROOT = "/docs";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Platform platform;
  private final Rules rules;

  Documentation(Platform platform, Rules rules) {
    this.platform = platform;
    this.rules = rules;
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
    boolean reads =
        request.getMethod().equals(RequestMethod.GET)
            || request.getMethod().equals(RequestMethod.HEAD);
    if (!reads || !LOOPBACK.contains(request.getHost())) {
      return RequestFilterAction.continueWith(request);
    }
    if (path.equals(ROOT)) {
      // The pages' links are relative.
      return RequestFilterAction.stopWith(
          ResponseDefinitionBuilder.responseDefinition()
              .withStatus(302)
              .withHeader("Location", ROOT + "/")
              .build());
    }
    return file(path)
        .map(file -> RequestFilterAction.stopWith(response(file)))
        .orElseGet(() -> RequestFilterAction.continueWith(request));
  }

  private Optional<SpecSite.File> file(String path) {
    if (!path.startsWith(ROOT + "/")) {
      return Optional.empty();
    }
    String name = path.substring(ROOT.length() + 1);
    Optional<SpecSite.File> file = SpecSite.file(name.isEmpty() ? "index.html" : name);
    return name.equals(SpecSite.SANDBOX_SCRIPT)
        ? file.map(script -> new SpecSite.File(script.contentType(), sandboxScript()))
        : file;
  }

  private byte[] sandboxScript() {
    KeyPair keys = platform.keys();
    if (!isOfTheTestUser(keys) || !rules.signAsTheSpecSays()) {
      return script("null");
    }
    ObjectNode sandbox =
        JsonNodeFactory.instance
            .objectNode()
            .put("baseUrl", "")
            .put("accessKey", keys.accessKey())
            .put("accessSecret", keys.accessSecret())
            .put("userId", rules.userId());
    try {
      return script(XportJson.writer().writeValueAsString(sandbox));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isOfTheTestUser(KeyPair keys) {
    return keys.accessKey().equals(XportSandbox.TEST_ACCESS_KEY)
        && keys.accessSecret().equals(XportSandbox.TEST_ACCESS_SECRET)
        && rules.userId().equals(XportSandbox.TEST_USER_ID);
  }

  private static byte[] script(String sandbox) {
    return ("window.xportSandbox = " + sandbox + ";\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseDefinition response(SpecSite.File file) {
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(200)
        .withHeader("Content-Type", file.contentType())
        .withHeader("Cache-Control", "no-cache")
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Cross-Origin-Resource-Policy", "same-origin")
        .withBody(file.bytes())
        .build();
  }
}
