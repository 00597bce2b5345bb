package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {
  private static final String PAGE = "https://doc-en-ka.xportcn.com/api-100200301";

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> waits = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private String site() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private PageFetcher fetcher(Duration timeout) {
    return new PageFetcher(waits::add, Optional.of(URI.create(site())), timeout);
  }

  private PageFetcher fetcher() {
    return fetcher(Duration.ofMinutes(2));
  }

  private void respond(String path, int status, String type, String body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          record(exchange);
          exchange.getResponseHeaders().set("Content-Type", type);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private void record(HttpExchange exchange) {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    assertThat(exchange.getRequestHeaders()).doesNotContainKeys("Authorization", "Cookie");
  }

  private static String problem(PageFetcher fetcher, String url) {
    return String.valueOf(
        assertThatExceptionOfType(UnreadablePageException.class)
            .isThrownBy(() -> fetcher.fetch(url))
            .actual()
            .getMessage());
  }

  @Test
  void fetchesMarkdownFormFromTheGivenSite() throws Exception {
    respond("/api-100200301.md", 200, "text/markdown", "# Title");

    byte[] page = fetcher().fetch(PAGE);

    assertThat(page).asString(UTF_8).isEqualTo("# Title");
    assertThat(requests).containsExactly("GET /api-100200301.md");
  }

  @Test
  void waitsOneSecondBetweenRequests() throws Exception {
    respond("/", 200, "text/markdown", "# Title");
    PageFetcher fetcher = fetcher();

    fetcher.fetch(PAGE);
    fetcher.fetch(PAGE);
    fetcher.fetch(PAGE);

    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void followsOneRedirectWithinTheHost() throws Exception {
    respond("/api-100200301.md", 301, "text/plain", "", "Location", "/moved.md");
    respond("/moved.md", 200, "text/markdown", "# Title");

    assertThat(fetcher().fetch(PAGE)).isNotEmpty();
    assertThat(requests).hasSize(2);
    assertThat(waits).containsExactly(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://other.example/x", "//other.example/x", "http://[bad"})
  void doesNotFollowOtherRedirects(String location) {
    respond("/api-100200301.md", 302, "text/plain", "", "Location", location);

    assertThat(problem(fetcher(), PAGE)).contains("redirects to");
    assertThat(requests).hasSize(1);
  }

  @Test
  void sendsAtMostTwoRequestsForOnePage() {
    respond("/", 302, "text/plain", "", "Location", "/again.md");

    assertThat(problem(fetcher(), PAGE))
        .isEqualTo(
            "The site responded with the status 302. Address: " + site() + "/api-100200301.md");
    assertThat(requests).hasSize(2);
  }

  @Test
  void explainsMissingIndexWithoutAdviceForPages() {
    assertThat(problem(fetcher(), "https://doc-en-ka.xportcn.com/llms.txt"))
        .contains("The index does not exist: status 404.", "without --index")
        .doesNotContain("use --index");
  }

  @ParameterizedTest
  @CsvSource({
    "404, text/plain, no, The page does not exist",
    "403, text/plain, no, requires a login",
    "500, text/plain, no, responded with the status 500",
    "200, text/html, <html>, HTML instead of Markdown",
    "200, text/plain, <!DOCTYPE html>, HTML instead of Markdown",
    "200, text/html, <input type=\"password\">, such as a login page"
  })
  void explainsWhyPageCannotBeRead(int status, String type, String body, String words) {
    respond("/", status, type, body);

    assertThat(problem(fetcher(), PAGE)).contains(words);
    assertThat(requests).hasSize(1);
  }

  @Test
  void stopsAfterRateLimit() {
    respond("/", 429, "text/plain", "slow", "Retry-After", "60");
    PageFetcher fetcher = fetcher();

    assertThat(problem(fetcher, PAGE)).contains("Retry-After: 60");
    assertThat(problem(fetcher, PAGE)).startsWith("Not requested");
    assertThat(requests).hasSize(1);
  }

  @Test
  void endsEndlessResponse() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = "# x\n".repeat(4_000).getBytes(UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
              out.write(block);
            }
          }
        });

    assertThat(problem(fetcher(), PAGE)).contains("larger than 2000000 bytes");
  }

  @Test
  void endsSlowResponse() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('#');
          exchange.getResponseBody().flush();
          awaitEnd();
        });

    assertThat(problem(fetcher(Duration.ofMillis(300)), PAGE)).contains("was not complete");
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failsForUnreachableSite() {
    PageFetcher fetcher = fetcher();
    server.stop(0);

    assertThatThrownBy(() -> fetcher.fetch(PAGE)).isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host.example",
        "ftp://127.0.0.1",
        "https://user:secret@host.example",
        "http://user:secret@127.0.0.1",
        "http://user:secret @127.0.0.1",
        "https:",
        "no url",
        "http://localhost.example"
      })
  void refusesSite(String site) {
    assertThatThrownBy(() -> PageFetcher.of(duration -> {}, Optional.of(site)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void namesBothFormsOfSite() {
    assertThatThrownBy(() -> PageFetcher.of(duration -> {}, Optional.of("host")))
        .hasMessage(
            "'host' is not the https address of a site. Write it like https://host, or like"
                + " http://localhost:8080 for a server on this computer.");
  }

  @ParameterizedTest
  @CsvSource({
    "x, 'x' is not the https address of a page.",
    "http://doc-en-ka.xportcn.com/api-1, is not the https address of a page.",
    "https:, is not the https address of a page.",
    "https://user:secret@host.example/llms.txt, contains a user name or password. Remove them.",
    "https://user:se/cret@host.example, contains a user name or password. Remove them."
  })
  void refusesAddressOfPage(String url, String words) {
    assertThat(problem(fetcher(), url)).contains(words).doesNotContain("user:", "secret");
    assertThat(requests).isEmpty();
  }
}
