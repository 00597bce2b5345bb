package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java names of properties and types.
 *
 * @param configuration the configuration of the generator, which maps names
 */
record JavaNames(JsonNode configuration) {
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern WORD_START = Pattern.compile("[_-]([a-z0-9])");

  String modelPackage() {
    return configuration.path("modelPackage").asText();
  }

  /** Returns the mapped Java name of a property, or else its wire name in camel case. */
  String property(String wireName) {
    String name = configuration.path("nameMappings").path(wireName).asText(camelCase(wireName));
    if (!IDENTIFIER.matcher(name).matches() || SourceVersion.isKeyword(name)) {
      throw new SiteException(
          wireName,
          "The wire name cannot be a Java name.",
          "Add a Java name to nameMappings in the configuration of the generator.");
    }
    return name;
  }

  /** Returns {@code ka-orders} and {@code ka_orders} as "kaOrders". */
  static String camelCase(String name) {
    return WORD_START.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  /** Returns the simple name of the Java type for a string format; String for other formats. */
  String type(String format) {
    return configuration.path("typeMappings").path(format).asText("String");
  }
}
