package io.github.xportka.spec.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media types of bodies, in the words of a page. */
final class MediaTypes {
  static final String JSON = "application/json";

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

  private MediaTypes() {}

  /** The media type that a text begins with, or null. */
  static @Nullable String find(String text) {
    String stripped = text.strip();
    return KNOWN.stream().filter(stripped::startsWith).findFirst().orElse(null);
  }
}
