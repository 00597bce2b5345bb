package io.github.xportka.cli.context;

import io.github.xportka.api.Operation;
import io.github.xportka.client.NearestNames;
import io.github.xportka.client.Settings;
import io.github.xportka.client.XportClient;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the client in a properties file, which {@code --settings} or {@code XPORT_SETTINGS}
 * names. Options of a command replace them.
 */
public final class SettingsFile {
  public static final String VARIABLE = "XPORT_SETTINGS";

  private static final String PREFIX = "xport.";

  private @Nullable String file;
  private String text = "";
  private @Nullable Map<String, String> settings;

  /** Replaces the file, which is none at first, before a setting is read. */
  public void use(String named) {
    file = named;
  }

  /**
   * Returns the base URL of the file.
   *
   * @throws CommandException if the file cannot be read
   */
  public Optional<String> baseUrl() {
    return find("base-url");
  }

  /** Tells whether the file allows calls of an operation whose path is inferred. */
  public boolean confirms(Operation operation) {
    return paths().containsKey(operation)
        || find("allow-unconfirmed-operations").equals(Optional.of("true"));
  }

  /** Returns the paths that the file replaces, by operation. */
  public Map<Operation, String> paths() {
    Map<Operation, String> paths = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      find("path." + operation.operationId()).ifPresent(path -> paths.put(operation, path));
    }
    return paths;
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(read().get(PREFIX + key)).map(String::strip);
  }

  /**
   * Creates a client builder with these settings.
   *
   * @throws CommandException if the file cannot be read or a setting is invalid
   */
  public XportClient.Builder client() {
    XportClient.Builder client = XportClient.builder();
    read()
        .forEach(
            (key, value) ->
                CommandException.validated(place(key), () -> client.configure(Map.of(key, value))));
    return client;
  }

  private Map<String, String> read() {
    if (settings == null) {
      settings = file == null ? Map.of() : load(file);
      settings.keySet().forEach(this::requireKnown);
    }
    return settings;
  }

  private Map<String, String> load(String named) {
    // The absolute path, because the name - stands for standard input.
    text = new InputFile(new File(named).getAbsolutePath()).readText(InputStream.nullInputStream());
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(
          named + " is not a properties file: it contains \\u without four hexadecimal digits.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
    return sorted;
  }

  /**
   * Refuses an unknown key, and a key that looks like a misspelled one: a call with a misspelled
   * base URL must not go to the sandbox. Keys of other programs are ignored.
   */
  private void requireKnown(String key) {
    List<String> near = NearestNames.near(key, Settings.keys());
    if (Settings.keys().contains(key) || (!key.startsWith(PREFIX) && near.isEmpty())) {
      return;
    }
    String variable = key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    if (CallerCredentials.VARIABLES.contains(variable)) {
      throw CommandException.usage(
          "%sThe key '%s' is not a setting. Remove it, and set the environment variable %s."
              .formatted(place(key), key, variable));
    }
    String similar = near.isEmpty() ? "" : " Similar: " + String.join(", ", near) + ".";
    throw CommandException.usage(
        "%sUnknown setting '%s'.%s Correct the key, or remove it. README.md lists the keys."
            .formatted(place(key), key, similar));
  }

  /** Returns the file with the last line of a key, for the beginning of a message. */
  private String place(String key) {
    Pattern setting = Pattern.compile("\\s*" + Pattern.quote(key) + "(?:\\s*[=:]|\\s|$)");
    List<String> lines = text.lines().toList();
    for (int i = lines.size(); i > 0; i--) {
      if (setting.matcher(lines.get(i - 1)).lookingAt()) {
        return file + ":" + i + ": ";
      }
    }
    return file + ": "; // the key is escaped
  }
}
