package io.github.xportka.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an operation's path is appended to: checked once, without a slash at its end. */
record BaseUrl(String text) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
  private static final int LAST_PORT = 65535;

  static BaseUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // No cause: its message quotes the text, which may hold a password.
      throw new IllegalArgumentException("The base URL is not a URL: " + e.getReason() + ".");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getUserInfo() != null || (uri.getHost() == null && text.contains("@"))) {
      throw new IllegalArgumentException(
          "The base URL holds a user name or password: take them out, requests are signed.");
    }
    if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          "The base URL '" + text + "' is not of the form https://host/path.");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The base URL has a query or fragment: the operation's path is appended to it, leave it"
              + " at the path.");
    }
    if (uri.getPort() > LAST_PORT) {
      throw new IllegalArgumentException(
          "The base URL '" + text + "' has the port " + uri.getPort() + ": ports end at 65535.");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "The base URL '"
              + text
              + "' is not encrypted: use https://. Only a loopback host may be called by http://.");
    }
    return new BaseUrl(text.replaceAll("/+$", ""));
  }

  /** The path below the base URL, without the query. */
  String pathOf(String url) {
    int query = url.indexOf('?');
    return url.substring(text.length(), query < 0 ? url.length() : query);
  }
}
