package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the client in a properties file, which {@code --settings} or {@code XPORT_SETTINGS}
 * names. Options of a command replace them.
 */
final class SettingsFile {
  static final String VARIABLE = "XPORT_SETTINGS";

  private static final String BASE_URL = "xport.base-url";
  private static final String PATH = "xport.path.";

  private @Nullable Path file;
  private @Nullable Properties properties;

  void use(Path named) {
    file = named;
  }

  /**
   * Returns the base URL of the file.
   *
   * @throws CommandException if the file cannot be read
   */
  Optional<String> baseUrl(CommandContext context) {
    return Optional.ofNullable(read(context).getProperty(BASE_URL)).map(String::strip);
  }

  /** Tells whether the file allows calls of an operation whose path is inferred. */
  boolean confirms(Operation operation, CommandContext context) {
    Properties read = read(context);
    return read.containsKey(PATH + operation.operationId())
        || "true".equals(read.getProperty("xport.allow-unconfirmed-operations"));
  }

  /** Returns the paths that the file replaces, by operation. */
  Map<Operation, String> paths(CommandContext context) {
    Properties read = read(context);
    Map<Operation, String> paths = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      String path = read.getProperty(PATH + operation.operationId());
      if (path != null) {
        paths.put(operation, path.strip());
      }
    }
    return paths;
  }

  /**
   * Applies the settings to a client.
   *
   * @throws CommandException if the file cannot be read or a setting is invalid
   */
  void configure(XportClient.Builder client, CommandContext context) {
    try {
      client.configure(read(context));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(file(context).orElseThrow() + ": " + e.getMessage());
    }
  }

  private Optional<Path> file(CommandContext context) {
    return Optional.ofNullable(file).or(() -> context.variable(VARIABLE).map(Path::of));
  }

  private Properties read(CommandContext context) {
    if (properties == null) {
      properties = file(context).map(SettingsFile::load).orElseGet(Properties::new);
    }
    return properties;
  }

  private static Properties load(Path file) {
    Properties loaded = new Properties();
    try (Reader in = Files.newBufferedReader(file, UTF_8)) {
      loaded.load(in);
      return loaded;
    } catch (NoSuchFileException e) {
      throw CommandException.usage(file + " cannot be read: the file does not exist.");
    } catch (IOException | IllegalArgumentException e) {
      throw CommandException.usage(
          file + " is not a properties file in UTF-8: " + e.getMessage() + ".");
    }
  }
}
