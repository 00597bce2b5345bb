package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.docs.SpecSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {
  private final XportSandbox sandbox = XportSandbox.start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void docsLeadToTheFolderThatTheLinksOfThePagesStartFrom() throws Exception {
    HttpResponse<String> answer = get(sandbox, "/docs");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/docs/");
  }

  @Test
  void everyFileOfTheSiteIsServedAsWhatItIs() throws Exception {
    assertThat(SpecSite.paths()).contains("index.html", "reference.html", "assets/scalar.js");
    for (String path : SpecSite.paths()) {
      HttpResponse<String> answer = get(sandbox, "/docs/" + path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Content-Type"))
          .as(path)
          .containsExactly(SpecSite.file(path).orElseThrow().contentType());
    }
  }

  @Test
  void theFolderItselfIsTheFirstPage() throws Exception {
    assertThat(get(sandbox, "/docs/").body())
        .isEqualTo(get(sandbox, "/docs/index.html").body())
        .contains("<html lang=\"en\">");
  }

  @Test
  void thePagesAreToldTheTestPair() throws Exception {
    assertThat(get(sandbox, "/docs/assets/sandbox.js").body())
        .contains(XportSandbox.TEST_ACCESS_KEY)
        .contains(XportSandbox.TEST_ACCESS_SECRET)
        .contains(XportSandbox.TEST_USER_ID);
  }

  @Test
  void thePagesAreToldOfNoOtherPair() throws Exception {
    try (XportSandbox own = XportSandbox.builder().credentials("own-key", "own-secret").start()) {
      assertThat(get(own, "/docs/assets/sandbox.js").body())
          .isEqualTo("window.xportSandbox = null;\n");
    }
    sandbox.rotateCredentials(XportSandbox.TEST_ACCESS_KEY, "another-secret");
    assertThat(get(sandbox, "/docs/assets/sandbox.js").body())
        .isEqualTo("window.xportSandbox = null;\n");
  }

  static Stream<Consumer<XportSandbox.Builder>> otherDemands() {
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
  @MethodSource("otherDemands")
  void thePagesDoNotSendWhatWouldBeRefused(Consumer<XportSandbox.Builder> demand) throws Exception {
    XportSandbox.Builder builder = XportSandbox.builder();
    demand.accept(builder);
    try (XportSandbox own = builder.start()) {
      assertThat(get(own, "/docs/assets/sandbox.js").body())
          .isEqualTo("window.xportSandbox = null;\n");
    }
  }

  @Test
  void noPageOfAnotherOriginCanIncludeThem() throws Exception {
    assertThat(get(sandbox, "/docs/assets/sandbox.js").headers().map())
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"));
  }

  /** A name that its owner lets lead here would be of the same origin. */
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 200",
    "localhost:%d, 200",
    "evil.example, 404",
    "127.0.0.1.evil.example, 404"
  })
  void theyAreForThisMachineOnly(String host, int status) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /docs/index.html HTTP/1.1\r\nHost: "
                      + host.formatted(sandbox.port())
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void readingIsNoRequestToThePlatform() throws Exception {
    get(sandbox, "/docs/index.html");

    assertThat(sandbox.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/nothing.html",
        "/docs/files.txt",
        "/docs/../docs/index.html",
        "/docs/%2e%2e/SpecSite.class",
        "/docs/..%2fSpecSite.class",
        "/docs//index.html",
        "/documents"
      })
  void anythingElseIsAnUnknownPath(String path) throws Exception {
    assertThat(get(sandbox, path).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingCanBeSentToThePages() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/docs/index.html"))
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertThat(send(request).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(XportSandbox sandbox, String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
