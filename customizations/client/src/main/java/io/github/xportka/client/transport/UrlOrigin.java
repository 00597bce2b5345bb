package io.github.xportka.client.transport;

import java.net.MalformedURLException;

/** Part of a URL before its path, such as {@code https://host:443}. */
final class UrlOrigin {
  private static final int SCHEME_END = 3;

  private UrlOrigin() {}

  /** Returns the length of the origin within a URL. */
  static int length(String url) throws MalformedURLException {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      throw new MalformedURLException("The URL does not have a scheme.");
    }
    for (int i = scheme + SCHEME_END; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '/' || c == '?') {
        return i;
      }
    }
    return url.length();
  }
}
