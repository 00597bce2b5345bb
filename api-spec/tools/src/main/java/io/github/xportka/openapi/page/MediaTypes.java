package io.github.xportka.openapi.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The media types of bodies, in the words of a page. */
final class MediaTypes {
  static final String JSON = "application/json";

  /** There is no body. */
  static final String NONE = "none";

  private static final List<String> KNOWN =
      List.of(
          JSON,
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "application/xml",
          "application/octet-stream",
          "text/plain",
          "text/html",
          "text/xml");

  /** What the headings of bodies call them; those of which nothing is known are left out. */
  private static final Map<String, String> SHORT =
      Map.of(
          "form-data", "multipart/form-data",
          "x-www-form-urlencoded", "application/x-www-form-urlencoded",
          "json", JSON,
          "xml", "application/xml",
          "binary", "application/octet-stream",
          "none", NONE);

  private MediaTypes() {}

  /** The media type that a body's heading begins with, in full or for short, or null. */
  static @Nullable String ofHeading(String text) {
    String known = find(text);
    return known != null
        ? known
        : SHORT.entrySet().stream()
            .filter(type -> text.strip().startsWith(type.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }

  /** The media type that a text begins with, or null. */
  static @Nullable String find(String text) {
    String stripped = text.strip();
    return KNOWN.stream().filter(stripped::startsWith).findFirst().orElse(null);
  }
}
