package io.github.xportka.openapi.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Download of documentation pages in the Markdown form of the publishing system. It sends at most
 * one request per second and two requests per page, without credentials, and follows one redirect
 * within the host. Not safe for use by several threads.
 */
public final class PageFetcher {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Pattern LOGIN =
      Pattern.compile("(?i).*(login|signin|sign-in|passport|sso|auth).*");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final String OTHER_WAYS =
      " Open the page in a browser, copy its text into a file, and use xport page check FILE.";

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(TIMEOUT).build();
  private final Clock clock;
  private final Sleeper sleeper;
  private final Optional<URI> site;
  private final Duration timeout;
  private Instant next = Instant.MIN;
  private boolean isRateLimited;

  PageFetcher(Clock clock, Sleeper sleeper, Optional<URI> site, Duration timeout) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.site = site;
    this.timeout = timeout;
  }

  /**
   * Creates a fetcher.
   *
   * @param clock the time
   * @param sleeper waits between requests
   * @param site the scheme and the host that replace those of the addresses, or empty
   * @return the fetcher
   * @throws IllegalArgumentException if the site is neither https nor a loopback address
   */
  public static PageFetcher of(Clock clock, Sleeper sleeper, Optional<String> site) {
    Optional<URI> replacement = site.map(its -> PageAddress.parse(its, "a site"));
    replacement.ifPresent(PageAddress::requireEncrypted);
    return new PageFetcher(clock, sleeper, replacement, TIMEOUT);
  }

  /**
   * Returns the address of the Markdown form of a page.
   *
   * @param url the address of the page, with or without {@code .md} at its end
   * @return the address that {@link #fetch} requests
   */
  public static String markdownAddress(String url) {
    return url.endsWith(".md") || url.endsWith(".txt") ? url : url + ".md";
  }

  /**
   * Downloads the Markdown form of a page.
   *
   * @param url the address of the page, with or without {@code .md} at its end
   * @return the content
   * @throws UnreadablePageException if the download fails; the message names the reason
   * @throws InterruptedException if the thread is interrupted
   */
  public byte[] fetch(String url) throws UnreadablePageException, InterruptedException {
    URI address = requestedAddress(url);
    try {
      return download(address);
    } catch (UnreadablePageException e) {
      throw new UnreadablePageException(e.getMessage() + " Address: " + address);
    } catch (IOException e) {
      throw new UnreadablePageException(
          "The site cannot be reached: %s. Check the network and the address: %s"
              .formatted(reason(e), address));
    }
  }

  private URI requestedAddress(String url) throws UnreadablePageException {
    try {
      PageAddress.parse(url, "a page");
      URI markdown = URI.create(markdownAddress(url));
      URI address =
          site.map(its -> its.resolve("/" + pathOf(markdown).replaceFirst("^/+", "")))
              .orElse(markdown);
      PageAddress.requireEncrypted(address);
      return address;
    } catch (IllegalArgumentException e) {
      throw new UnreadablePageException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the reason of a failed request as a clause without the names of classes. */
  private static String reason(IOException failure) {
    if (failure instanceof HttpTimeoutException) {
      return "the time limit has passed";
    }
    if (failure instanceof ConnectException) {
      boolean isUnknownHost =
          Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
              .anyMatch(UnresolvedAddressException.class::isInstance);
      return isUnknownHost ? "the host is unknown" : "the connection is refused";
    }
    return failure.getMessage() == null ? "the reason is unknown" : failure.getMessage();
  }

  private byte[] download(URI address)
      throws IOException, InterruptedException, UnreadablePageException {
    if (isRateLimited) {
      throw new UnreadablePageException(
          "Not requested, because the site limits the rate. Try again later.");
    }
    HttpResponse<InputStream> response = send(address);
    if (REDIRECTS.contains(response.statusCode())) {
      response.body().close();
      response = send(target(address, response));
    }
    return content(response);
  }

  private static URI target(URI from, HttpResponse<?> response) throws UnreadablePageException {
    try {
      URI to = from.resolve(response.headers().firstValue("Location").orElse("//"));
      if (String.valueOf(to.getRawAuthority()).equals(from.getRawAuthority())
          && String.valueOf(to.getScheme()).equals(from.getScheme())
          && !LOGIN.matcher(pathOf(to)).matches()) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadablePageException("The site redirects to an address that is not valid.");
    }
    throw new UnreadablePageException(
        "The site redirects to another host or to a login." + OTHER_WAYS);
  }

  private static String pathOf(URI address) {
    return address.getRawPath() == null ? "" : address.getRawPath();
  }

  private HttpResponse<InputStream> send(URI address) throws IOException, InterruptedException {
    Duration wait = Duration.between(clock.instant(), next);
    if (!wait.isNegative() && !wait.isZero()) {
      sleeper.sleep(wait);
    }
    next = clock.instant().plus(INTERVAL);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", "text/markdown, text/plain")
            .header("User-Agent", "xport-page-fetch")
            .build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private byte[] content(HttpResponse<InputStream> response)
      throws IOException, InterruptedException, UnreadablePageException {
    int status = response.statusCode();
    isRateLimited = status == 429 || status == 503;
    if (status != 200) {
      response.body().close();
      throw new UnreadablePageException(problem(response));
    }
    byte[] body = read(response.body());
    if (body.length > PageText.MAX_BYTES) {
      throw new UnreadablePageException(
          "The response is larger than " + PageText.MAX_BYTES + " bytes. It is not a page.");
    }
    String start = new String(body, 0, Math.min(body.length, 100), StandardCharsets.UTF_8).strip();
    String type = header(response, "Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (start.startsWith("<") || type.startsWith("text/html")) {
      throw new UnreadablePageException(
          "The site responded with HTML instead of Markdown, such as a login page." + OTHER_WAYS);
    }
    return body;
  }

  private static String problem(HttpResponse<?> response) {
    int status = response.statusCode();
    return switch (status) {
      case 429, 503 ->
          "The site limits the rate of requests: status %d%s. Try again later."
              .formatted(
                  status,
                  header(response, "Retry-After")
                      .map(its -> " (Retry-After: " + its + ")")
                      .orElse(""));
      case 404, 410 ->
          "The page does not exist: status %d. The operation can have a new page number (use --index), or the site does not serve Markdown."
              .formatted(status);
      case 401, 403 -> "The site requires a login: status " + status + "." + OTHER_WAYS;
      default -> "The site responded with the status " + status + ".";
    };
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }

  /** Reads a body, which is closed after the timeout, or when it is larger than a page can be. */
  private byte[] read(InputStream body)
      throws IOException, InterruptedException, UnreadablePageException {
    try (body) {
      return CompletableFuture.supplyAsync(() -> readPage(body))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnreadablePageException(
          "The response was not complete after " + timeout.toSeconds() + " seconds.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException failure
          ? failure.getCause()
          : new IOException(e.getCause());
    }
  }

  private static byte[] readPage(InputStream body) {
    try {
      return body.readNBytes(PageText.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
