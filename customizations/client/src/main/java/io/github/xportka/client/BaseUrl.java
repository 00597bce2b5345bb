package io.github.xportka.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validated base URL, without a trailing slash. The path of an operation is appended to it. */
record BaseUrl(String text) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
  private static final int LAST_PORT = 65535;

  static BaseUrl parse(@Nullable String given) {
    String text = Arguments.require("baseUrl", given);
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // No cause: its message quotes the text, which may hold a password.
      throw new IllegalArgumentException("The base URL is not a valid URL: " + e.getReason() + ".");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getUserInfo() != null || (uri.getHost() == null && text.contains("@"))) {
      throw new IllegalArgumentException(
          "The base URL contains a user name or password. Remove them: requests are signed.");
    }
    if (uri.getRawAuthority() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw invalid(text, "does not have the form https://host/path.");
    }
    if (uri.getHost() == null) {
      throw invalid(
          text,
          "has an invalid host or port. A host name consists of letters, digits, hyphens and"
              + " dots.");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The base URL has a query or fragment. End it with the path: the path of the operation is"
              + " appended to it.");
    }
    if (uri.getPort() > LAST_PORT) {
      throw invalid(text, "has the port " + uri.getPort() + ". The highest port is 65535.");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
      throw invalid(text, "is not encrypted. Use https://. Only loopback hosts may use http://.");
    }
    String path = withoutLastSlashes(uri.getRawPath());
    if (!path.isEmpty() && !Arguments.isPath(path)) {
      throw invalid(
          text,
          "has an invalid path. Use the form /one/two, percent-encoded, without empty segments and"
              + " dot segments.");
    }
    return new BaseUrl(withoutLastSlashes(text));
  }

  private static String withoutLastSlashes(String text) {
    return text.replaceAll("/+$", "");
  }

  private static IllegalArgumentException invalid(String text, String problem) {
    return new IllegalArgumentException("The base URL '" + text + "' " + problem);
  }

  /** Returns the path below the base URL, without the query. */
  String pathOf(String url) {
    return url.substring(text.length(), endOfPath(url));
  }

  /** Returns the index of the query, or the length of a URL without a query. */
  int endOfPath(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url.length() : query;
  }
}
