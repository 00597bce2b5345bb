package io.github.xportka.openapi.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Download of documentation pages in the Markdown form of the publishing system. It waits a second
 * between two requests, sends at most two requests per page, without credentials, and follows one
 * redirect within the host. Not safe for use by several threads.
 */
public final class PageFetcher {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String INDEX_EXTENSION = ".txt";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final String OTHER_WAYS =
      " Open the page in a browser, copy its text into a file, and use xport page check FILE.";

  private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private final Sleeper sleeper;
  private final Optional<URI> site;
  private final Duration timeout;
  private boolean isFirst = true;
  private boolean isRateLimited;

  PageFetcher(Sleeper sleeper, Optional<URI> site, Duration timeout) {
    this.sleeper = sleeper;
    this.site = site;
    this.timeout = timeout;
  }

  /**
   * Creates a fetcher.
   *
   * @param sleeper waits between requests
   * @param site the scheme and the host that replace those of the addresses, or empty
   * @throws IllegalArgumentException if the site is neither https nor a loopback address
   */
  public static PageFetcher of(Sleeper sleeper, Optional<String> site) {
    return new PageFetcher(sleeper, site.map(its -> PageAddress.parse(its, "a site")), TIMEOUT);
  }

  /**
   * Downloads the Markdown form of a page.
   *
   * @param url the address of the page, or of its Markdown form, or of {@code llms.txt}
   * @throws UnreadablePageException if the site does not respond with a page; the message names the
   *     reason
   * @throws IOException if the site cannot be reached
   * @throws InterruptedException if the thread is interrupted
   */
  public byte[] fetch(String url)
      throws UnreadablePageException, IOException, InterruptedException {
    URI address;
    try {
      address = requestedAddress(url);
    } catch (IllegalArgumentException e) {
      throw new UnreadablePageException(String.valueOf(e.getMessage()));
    }
    try {
      return download(address);
    } catch (UnreadablePageException e) {
      throw new UnreadablePageException(e.getMessage() + " Address: " + address);
    }
  }

  /**
   * Returns the address that {@link #fetch} requests: the Markdown form of the page, on the site of
   * this fetcher.
   *
   * @param url the address of the page, or of its Markdown form, or of {@code llms.txt}
   * @throws IllegalArgumentException if the text is neither an https nor a loopback address
   */
  public URI requestedAddress(String url) {
    URI page = PageAddress.parse(url, "a page");
    String path = page.getRawPath().replaceFirst("^/*", "/");
    boolean isFile = path.endsWith(".md") || path.endsWith(INDEX_EXTENSION);
    return site.orElse(page).resolve(isFile ? path : path + ".md");
  }

  private byte[] download(URI address)
      throws IOException, InterruptedException, UnreadablePageException {
    if (isRateLimited) {
      throw new UnreadablePageException(
          "Not requested, because the site limits the rate. Try again later.");
    }
    HttpResponse<byte[]> response = send(address);
    if (REDIRECTS.contains(response.statusCode())) {
      response = send(target(response));
    }
    int status = response.statusCode();
    isRateLimited = status == 429 || status == 503;
    if (status != 200) {
      throw new UnreadablePageException(problem(response));
    }
    requireMarkdown(response);
    return response.body();
  }

  private static URI target(HttpResponse<?> response) throws UnreadablePageException {
    URI from = response.uri();
    try {
      URI to = from.resolve(response.headers().firstValue("Location").orElse(""));
      if (to.toString().startsWith(from.resolve("/").toString())) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // An invalid address is another host, too.
    }
    throw new UnreadablePageException("The site redirects to another host." + OTHER_WAYS);
  }

  private HttpResponse<byte[]> send(URI address)
      throws IOException, InterruptedException, UnreadablePageException {
    if (!isFirst) {
      sleeper.sleep(INTERVAL);
    }
    isFirst = false;
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/markdown, text/plain")
            .header("User-Agent", "xport-page-fetch")
            .build();
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, PageFetcher::limitedBody);
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnreadablePageException(
          "The response was not complete after " + timeout.toSeconds() + " seconds.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BufferOverflowException) {
        throw new UnreadablePageException(
            "The response is larger than " + PageText.MAX_BYTES + " bytes. It is not a page.");
      }
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      response.cancel(true);
    }
  }

  /** Collects a body, and ends the response when the body is larger than a page can be. */
  private static BodySubscriber<byte[]> limitedBody(ResponseInfo response) {
    ByteBuffer body = ByteBuffer.allocate(PageText.MAX_BYTES);
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(body::put)),
        end -> Arrays.copyOf(body.array(), body.position()));
  }

  private static String problem(HttpResponse<?> response) {
    int status = response.statusCode();
    return switch (status) {
      case 429, 503 ->
          "The site limits the rate of requests: status %d (Retry-After: %s). Try again later."
              .formatted(status, response.headers().firstValue("Retry-After").orElse("not stated"));
      case 404, 410 -> missing(response);
      case 401, 403 -> "The site requires a login: status " + status + "." + OTHER_WAYS;
      default -> "The site responded with the status " + status + ".";
    };
  }

  private static String missing(HttpResponse<?> response) {
    String problem =
        response.uri().getPath().endsWith(INDEX_EXTENSION)
            ? "The index does not exist: status %d. Correct the address, or use the addresses of the spec (without --index)."
            : "The page does not exist: status %d. The operation can have a new page number (use --index), or the site does not serve Markdown.";
    return problem.formatted(response.statusCode());
  }

  private static void requireMarkdown(HttpResponse<byte[]> response)
      throws UnreadablePageException {
    byte[] body = response.body();
    String start = new String(body, 0, Math.min(body.length, 100), StandardCharsets.UTF_8).strip();
    String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (start.startsWith("<") || type.startsWith("text/html")) {
      throw new UnreadablePageException(
          "The site responded with HTML instead of Markdown, such as a login page." + OTHER_WAYS);
    }
  }
}
