package io.github.xportka.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Version of the client, from a file that the build writes. */
final class ClientVersion {
  static final String USER_AGENT = "xport-ka-client/" + version();

  private ClientVersion() {}

  private static String version() {
    Properties properties = new Properties();
    try (InputStream file = ClientVersion.class.getResourceAsStream("version.properties")) {
      if (file == null) {
        throw new IllegalStateException("The file version.properties is missing in the jar.");
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
