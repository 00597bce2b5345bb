package io.github.xportka.client.transport;

import java.net.MalformedURLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Parser of URLs that remembers the last origin: the host name is most of the work. */
final class OkHttpUrls {
  private record Origin(String text, HttpUrl url) {}

  private volatile @Nullable Origin last;

  /**
   * Returns the parsed URL.
   *
   * @throws IllegalArgumentException if the URL is invalid
   */
  HttpUrl of(String url) throws MalformedURLException {
    int length = UrlOrigin.length(url);
    String path = url.substring(length);
    // Two slashes at the beginning would name another host.
    HttpUrl resolved =
        path.startsWith("//") || path.startsWith("/\\") ? null : origin(url, length).resolve(path);
    return resolved == null ? HttpUrl.get(url) : resolved;
  }

  private HttpUrl origin(String url, int length) {
    Origin known = last;
    if (known == null || known.text.length() != length || !url.startsWith(known.text)) {
      String text = url.substring(0, length);
      known = new Origin(text, HttpUrl.get(text));
      last = known;
    }
    return known.url;
  }
}
