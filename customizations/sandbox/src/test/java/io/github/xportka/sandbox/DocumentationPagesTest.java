package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test resources contain a small site in place of the artifact. */
class DocumentationPagesTest {
  @AutoClose private final XportSandbox sandbox = XportSandbox.start();

  @Test
  void redirectsToFolderOfSite() {
    HttpResponse<byte[]> response = get(sandbox, "/docs");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValue("/docs/");
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html; charset=utf-8",
    "assets/site.css, text/css; charset=utf-8",
    "assets/sandbox.js, text/javascript; charset=utf-8"
  })
  void servesEveryFileWithMediaType(String path, String mediaType) {
    HttpResponse<byte[]> response = get(sandbox, "/docs/" + path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Content-Type")).containsExactly(mediaType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/", "/docs/index.html"})
  void namesArtifactOfMissingSite(String path) {
    DocumentationPages pages =
        new DocumentationPages(
            ClassLoader.getPlatformClassLoader(),
            new SandboxConfiguration(
                "", Clock.systemUTC(), TimestampUnit.SECONDS, Map.of(), true, Map.of()),
            () -> SandboxCredentials.OF_TESTS);
    Map<String, List<String>> headers = Map.of("Host", List.of("127.0.0.1"));

    assertThat(
            pages.handle(
                new ReceivedRequest(
                    Optional.empty(), "GET", path, Map.of(), "", headers, new byte[0])))
        .hasValueSatisfying(
            response -> {
              assertThat(response.status()).isEqualTo(404);
              assertThat(response.body())
                  .asString(UTF_8)
                  .isEqualTo(
                      "The documentation site is not on the class path."
                          + " Add the artifact io.github.xportka:xport-ka-docs-site.\n");
            });
  }

  @Test
  void servesIndexForFolder() {
    assertThat(text(sandbox, "/docs/"))
        .isEqualTo(text(sandbox, "/docs/index.html"))
        .contains("<html lang=\"en\">");
  }

  @Test
  void givesTestCredentialsToPages() {
    assertThat(text(sandbox, "/docs/assets/sandbox.js"))
        .contains(XportSandbox.TEST_ACCESS_KEY)
        .contains(XportSandbox.TEST_ACCESS_SECRET)
        .contains(XportSandbox.TEST_USER_ID);
  }

  @Test
  void hidesOtherCredentialsFromPages() {
    try (XportSandbox own = XportSandbox.builder().credentials("own-key", "own-secret").start()) {
      assertThat(text(own, "/docs/assets/sandbox.js")).isEqualTo("window.xportSandbox = null;\n");
    }
    sandbox.rotateCredentials(XportSandbox.TEST_ACCESS_KEY, "another-secret");
    assertThat(text(sandbox, "/docs/assets/sandbox.js")).isEqualTo("window.xportSandbox = null;\n");
  }

  static Stream<Consumer<XportSandbox.Builder>> otherSettings() {
    return Stream.of(
        sandbox -> sandbox.userId("own-user"),
        sandbox -> sandbox.timestampUnit(TimestampUnit.MILLISECONDS),
        sandbox ->
            sandbox.signingFormula(
                SigningScheme.QUERY_SIGNATURE,
                SigningFormula.defaultOf(SigningScheme.QUERY_SIGNATURE).withFormula("{nonce}")),
        sandbox ->
            sandbox.signingFormula(
                SigningScheme.HEADER_SIGNATURE,
                SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE)
                    .withLetterCase(LetterCase.LOWER)));
  }

  @ParameterizedTest
  @MethodSource("otherSettings")
  void disablesCallsThatWouldBeRefused(Consumer<XportSandbox.Builder> setting) {
    XportSandbox.Builder builder = XportSandbox.builder();
    setting.accept(builder);
    try (XportSandbox own = builder.start()) {
      assertThat(text(own, "/docs/assets/sandbox.js")).isEqualTo("window.xportSandbox = null;\n");
    }
  }

  @Test
  void blocksPagesOfOtherOrigins() {
    assertThat(get(sandbox, "/docs/assets/sandbox.js").headers().map())
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"));
  }

  /** Another host name can resolve to this machine, and its pages would have the same origin. */
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 200",
    "localhost:%d, 200",
    "evil.example, 404",
    "127.0.0.1.evil.example, 404"
  })
  void servesLoopbackHostsOnly(String host, int status) throws IOException {
    String request =
        "GET /docs/index.html HTTP/1.1\r\nHost: "
            + host.formatted(sandbox.port())
            + "\r\nConnection: close\r\n\r\n";

    assertThat(SandboxFixtures.sendRaw(sandbox, request)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void recordsNoRequestForDocumentation() {
    get(sandbox, "/docs/index.html");

    assertThat(sandbox.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/nothing.html",
        "/docs/files.txt",
        "/docs/../docs/index.html",
        "/docs/%2e%2e/secret.txt",
        "/docs/..%2fsecret.txt",
        "/docs//index.html",
        "/documents"
      })
  void returns404ForUnknownFile(String path) {
    assertThat(get(sandbox, path).statusCode()).isEqualTo(404);
  }

  @Test
  void rejectsPostToDocumentation() {
    TestRequest request = TestRequest.bare(sandbox, "POST", "/docs/index.html").body("{}");

    assertThat(request.send().statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(XportSandbox sandbox, String path) {
    return TestRequest.bare(sandbox, "GET", path).send();
  }

  private static String text(XportSandbox sandbox, String path) {
    return new String(get(sandbox, path).body(), UTF_8);
  }
}
