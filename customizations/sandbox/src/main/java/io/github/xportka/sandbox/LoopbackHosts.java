package io.github.xportka.sandbox;

import java.util.Locale;
import java.util.Set;

/**
 * Names of this machine. A page in a browser can reach the sandbox by another name that resolves to
 * this machine, so only these names are trusted.
 */
final class LoopbackHosts {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private LoopbackHosts() {}

  /** Returns whether a host, with or without a port, is this machine. */
  static boolean contains(String host) {
    int port = host.lastIndexOf(':');
    String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
