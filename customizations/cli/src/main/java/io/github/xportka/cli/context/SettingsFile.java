package io.github.xportka.cli.context;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.Operation;
import io.github.xportka.client.Settings;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the client in a properties file, which {@code --settings} or {@code XPORT_SETTINGS}
 * names. Options of a command replace them.
 */
public final class SettingsFile {
  public static final String VARIABLE = "XPORT_SETTINGS";

  private static final String PREFIX = "xport.";
  private static final String BASE_URL = PREFIX + "base-url";
  private static final String PATH = PREFIX + "path.";

  private @Nullable Path file;
  private @Nullable Properties properties;

  /** Replaces the file, which is none at first, before a setting is read. */
  public void use(Path named) {
    file = named;
  }

  /**
   * Returns the base URL of the file.
   *
   * @throws CommandException if the file cannot be read
   */
  public Optional<String> baseUrl() {
    return property(BASE_URL);
  }

  /** Tells whether the file allows calls of an operation whose path is inferred. */
  public boolean confirms(Operation operation) {
    return path(operation).isPresent()
        || "true".equals(read().getProperty("xport.allow-unconfirmed-operations"));
  }

  /** Returns the paths that the file replaces, by operation. */
  public Map<Operation, String> paths() {
    Map<Operation, String> paths = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      path(operation).ifPresent(path -> paths.put(operation, path));
    }
    return paths;
  }

  private Optional<String> path(Operation operation) {
    return property(PATH + operation.operationId());
  }

  private Optional<String> property(String key) {
    return Optional.ofNullable(read().getProperty(key)).map(String::strip);
  }

  /**
   * Creates a client builder with these settings.
   *
   * @throws CommandException if the file cannot be read or a setting is invalid
   */
  public XportClient.Builder client() {
    String place = file == null ? "" : file + ": ";
    return CommandException.validated(place, () -> XportClient.builder().configure(read()));
  }

  private Properties read() {
    if (properties == null) {
      properties = file == null ? new Properties() : load(file);
    }
    return properties;
  }

  private static Properties load(Path file) {
    // The absolute path, because the name - stands for standard input.
    InputFile input = new InputFile(file.toAbsolutePath().toString());
    byte[] content = input.read(InputStream.nullInputStream());
    Properties loaded = new Properties();
    try {
      loaded.load(new StringReader(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString()));
    } catch (IOException e) {
      throw notProperties(file, "it contains bytes that are not text");
    } catch (IllegalArgumentException e) {
      throw notProperties(file, "it contains \\u without four hexadecimal digits");
    }
    loaded.stringPropertyNames().stream().sorted().forEach(key -> requireKnown(file, key));
    return loaded;
  }

  /**
   * Refuses an unknown key, and a key that looks like a misspelled one: a call with a misspelled
   * base URL must not go to the sandbox. Keys of other programs are ignored.
   */
  private static void requireKnown(Path file, String key) {
    List<String> near = NearestNames.near(key, Settings.keys());
    if (Settings.keys().contains(key) || (!key.startsWith(PREFIX) && near.isEmpty())) {
      return;
    }
    throw CommandException.usage(
        "%s: Unknown setting '%s'.%s Correct the key, or remove it. README.md lists the keys."
            .formatted(
                file, key, near.isEmpty() ? "" : " Similar: " + String.join(", ", near) + "."));
  }

  private static CommandException notProperties(Path file, String reason) {
    return CommandException.usage(
        ("%s is not a properties file in UTF-8: %s. Give a file with lines such as"
                + " 'xport.call-timeout = 30s'.")
            .formatted(file, reason));
  }
}
