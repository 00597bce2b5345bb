package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What the generated client calls the spec's members and types: its generator's configuration. */
final class JavaNames {
  private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

  private final String modelPackage;
  private final Map<String, String> members = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  private JavaNames(JsonNode configuration) {
    modelPackage = configuration.path("modelPackage").asText();
    configuration
        .path("nameMappings")
        .properties()
        .forEach(mapping -> members.put(mapping.getKey(), mapping.getValue().asText()));
    configuration
        .path("typeMappings")
        .properties()
        .forEach(mapping -> types.put(mapping.getKey(), mapping.getValue().asText()));
  }

  static JavaNames read(Path generatorConfiguration) throws IOException {
    return new JavaNames(Bundle.YAML.readTree(generatorConfiguration.toFile()));
  }

  static JavaNames of(JsonNode generatorConfiguration) {
    return new JavaNames(generatorConfiguration);
  }

  String modelPackage() {
    return modelPackage;
  }

  /** The name in Java of a member on the wire: a mapped one, or else the same in camel case. */
  String member(String wireName) {
    String name =
        members.containsKey(wireName)
            ? members.get(wireName)
            : UNDERSCORE.matcher(wireName).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    if (!MEMBER.matcher(name).matches() || SourceVersion.isKeyword(name)) {
      throw new SiteException(
          wireName,
          "the generator's own name for this member is not a good one.",
          "Give it a Java name in nameMappings, in the generator's config.yaml.");
    }
    return name;
  }

  /** The simple name of the Java type of a string of that format; String when it has none. */
  String type(String format) {
    return types.getOrDefault(format, "String");
  }
}
