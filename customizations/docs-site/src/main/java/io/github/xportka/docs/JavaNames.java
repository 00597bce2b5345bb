package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.DocumentMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Java names of properties and types, as the configuration of the generator maps them. */
final class JavaNames {
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][A-Za-z0-9]*");

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

  private final String modelPackage;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  private JavaNames(JsonNode configuration) {
    modelPackage = configuration.path("modelPackage").asText();
    configuration
        .path("nameMappings")
        .properties()
        .forEach(mapping -> properties.put(mapping.getKey(), mapping.getValue().asText()));
    configuration
        .path("typeMappings")
        .properties()
        .forEach(mapping -> types.put(mapping.getKey(), mapping.getValue().asText()));
  }

  static JavaNames read(Path generatorConfiguration) throws IOException {
    return of(DocumentMapper.YAML.readTree(generatorConfiguration.toFile()));
  }

  static JavaNames of(JsonNode generatorConfiguration) {
    return new JavaNames(generatorConfiguration);
  }

  String modelPackage() {
    return modelPackage;
  }

  /** Returns the mapped Java name of a property, or else its wire name in camel case. */
  String property(String wireName) {
    String name =
        properties.containsKey(wireName)
            ? properties.get(wireName)
            : UNDERSCORE.matcher(wireName).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    if (!IDENTIFIER.matcher(name).matches() || SourceVersion.isKeyword(name)) {
      throw new SiteException(
          wireName,
          "The wire name cannot be a Java name.",
          "Add a Java name to nameMappings in the configuration of the generator.");
    }
    return name;
  }

  /** Returns the simple name of the Java type for a string format; String for other formats. */
  String type(String format) {
    return types.getOrDefault(format, "String");
  }
}
