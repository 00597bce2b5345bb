package io.github.xportka.openapi.page;

import java.util.Locale;

/**
 * Aspect in which a page and the spec differ at a place, with the sentence of the difference.
 *
 * <p>The sentence is a format. Its first argument is the name of the place, the others are the
 * statements of page and spec.
 */
enum Aspect {
  ADDED_OPERATION(
      "The spec does not have the operation %2$s. Transcribe the page with xport page transcribe."),
  METHOD("The page has the method %2$s, but the spec has %3$s."),
  HOST("The page has the base URL %2$s, but the spec has %3$s."),
  PATH("The page has the path %2$s, but the spec has %3$s."),
  INFERRED_PATH(
      "Correction: the path is %2$s. The inferred path %3$s is wrong. Below paths in openapi.yaml,"
          + " write %2$s: in its place. For a running client, set"
          + " .pathOverride(Operation.%4$s, \"%2$s\")."),
  PAGE(
      "The page is at %2$s, but the spec names %3$s. Write the new address in its place. If nothing"
          + " else differs, --apply writes it."),
  MODIFIED("The page was modified at %2$s, but the spec has %3$s."),

  ADDED_PARAMETER("The page has the %2$s parameter %3$s, but the spec does not."),
  REMOVED_PARAMETER("The spec has the parameter %2$s, but the page does not."),
  ADDED_BODY("The page has a %1$s body, but the spec does not."),
  ADDED_STATUS("The page has a response with the status %2$s, but the spec does not."),
  MEDIA_TYPE("The page has a request body of the type %2$s, but the spec has %3$s."),

  ADDED_PROPERTY("The page has the property %1$s, but the spec does not."),
  REMOVED_PROPERTY("The spec has the property %1$s from the vendor's page, but the page does not."),
  REQUIRED("The page says that %1$s is %2$s, but the spec says that it is %3$s."),

  NULLABLE("The page allows null for %1$s, but the spec does not."),
  TYPE("The page states the type %2$s for %1$s, but the spec states %3$s."),
  TYPE_IN_EXAMPLE("The page's example has the type %2$s for %1$s, but the spec states %3$s."),
  ADDED_VALUE("The page lists the value %2$s for %1$s, but the spec does not."),
  REMOVED_VALUE("The spec lists the value %2$s for %1$s, but the page does not."),
  VALUE_IN_EXAMPLE("The page's example has %2$s for %1$s, but the spec does not."),
  KEYWORD("The page has the %2$s for %1$s, but the spec has %3$s."),
  EXAMPLE("The page's example has %2$s for %1$s, but the spec's example has %3$s.");

  private final String sentence;

  Aspect(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Returns the name in reports and in {@code x-known-differences}, such as {@code added-value}.
   */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sentence(Object... arguments) {
    return sentence.formatted(arguments);
  }
}
