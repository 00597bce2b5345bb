package io.github.xportka.openapi.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Address of a page or of a documentation site. */
final class PageAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private PageAddress() {}

  /**
   * Parses an address.
   *
   * @param text the address
   * @param kind what the address belongs to, such as {@code a site}
   * @return the address, which is https or a loopback address
   * @throws IllegalArgumentException if the text is not such an address, or has a user name or
   *     password, which the message does not quote
   */
  static URI parse(String text, String kind) {
    if (text.contains("@")) {
      throw new IllegalArgumentException(
          "The address contains a user name or password. Remove them.");
    }
    try {
      URI address = new URI(text);
      boolean isLoopback =
          "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
      if (address.getHost() != null && ("https".equals(address.getScheme()) || isLoopback)) {
        return address;
      }
    } catch (URISyntaxException e) {
      // The text is quoted below.
    }
    throw new IllegalArgumentException(
        PageText.quoted(text)
            + " is not the https address of "
            + kind
            + ". Write it like https://host, or like http://localhost:8080 for a server on this"
            + " computer.");
  }
}
