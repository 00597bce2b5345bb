package io.github.xportka.openapi.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** Address of a page or of a documentation site, without a user name or password. */
final class PageAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern WITH_PASSWORD = Pattern.compile("([^/?#]*:)?/*[^/?#]*@.*");

  private PageAddress() {}

  /**
   * Parses an address.
   *
   * @param text the address
   * @param kind what the address belongs to, such as {@code a site}
   * @return the address, which has a host
   * @throws IllegalArgumentException if the text is not an address, or has a user name or password,
   *     which the message does not quote
   */
  static URI parse(String text, String kind) {
    requireWithoutPassword(text);
    try {
      URI address = new URI(text);
      if (address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // The message of the exception quotes the text.
    }
    requireWithout(text.contains("@")); // a password can contain characters that end a host
    throw new IllegalArgumentException(
        PageText.quoted(text) + " is not the address of " + kind + ". Write it like https://host.");
  }

  /**
   * Checks that an address does not have a user name or password.
   *
   * @throws IllegalArgumentException if it has one; the message does not quote the address
   */
  static void requireWithoutPassword(String text) {
    requireWithout(WITH_PASSWORD.matcher(text).matches());
  }

  private static void requireWithout(boolean hasPassword) {
    if (hasPassword) {
      throw new IllegalArgumentException(
          "The address contains a user name or password. Remove them.");
    }
  }

  /**
   * Checks that requests to an address are encrypted, or stay on this machine.
   *
   * @throws IllegalArgumentException if the address is neither https nor a loopback address
   */
  static void requireEncrypted(URI address) {
    boolean isHttps = "https".equals(address.getScheme());
    boolean isLoopback = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    if (!isHttps && !isLoopback) {
      throw new IllegalArgumentException(
          PageText.quoted(address.toString())
              + " is not an https address. Only a loopback address can use http.");
    }
  }
}
