package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.spec.site.SpecSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
