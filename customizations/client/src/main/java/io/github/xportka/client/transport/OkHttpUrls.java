package io.github.xportka.client.transport;

import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** Parser of URLs that parses each origin once: the host name is most of the work. */
final class OkHttpUrls {
  private final Map<String, HttpUrl> byOrigin = new ConcurrentHashMap<>();

  /**
   * Returns the parsed URL.
   *
   * @throws IllegalArgumentException if the URL is invalid
   */
  HttpUrl of(String url) throws MalformedURLException {
    int origin = UrlOrigin.length(url);
    String path = url.substring(origin);
    // Two slashes at the beginning would name another host.
    HttpUrl resolved =
        path.startsWith("//") || path.startsWith("/\\")
            ? null
            : byOrigin.computeIfAbsent(url.substring(0, origin), HttpUrl::get).resolve(path);
    return resolved == null ? HttpUrl.get(url) : resolved;
  }
}
