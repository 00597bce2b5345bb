package io.github.xportka.openapi.page;

/**
 * Aspect in which a page and the spec differ at a place, with the sentence of the difference.
 *
 * <p>Key and sentence are formats. Their first argument is the name of the place, the others are
 * the statements of page and spec. A place has at most one difference for each key.
 */
enum Aspect {
  METHOD("method", "The page has the method %2$s, but the spec has %3$s."),
  HOST("host", "The page has the base URL %2$s, but the spec has %3$s."),
  PATH("path", "The page has the path %2$s, but the spec has %3$s."),
  MODIFIED("modified", "The page was modified at %2$s, but the spec has %3$s."),

  ADDED_PARAMETER("added", "The page has the %2$s parameter %3$s, but the spec does not."),
  REMOVED_PARAMETER("removed", "The spec has the parameter %2$s, but the page does not."),
  ADDED_BODY("added", "The page has a %1$s body, but the spec does not."),
  ADDED_STATUS("added", "The page has a response with the status %2$s, but the spec does not."),
  MEDIA_TYPE("media type", "The page has a request body of the type %2$s, but the spec has %3$s."),

  ADDED_PROPERTY("added", "The page has the property %1$s, but the spec does not."),
  REMOVED_PROPERTY(
      "removed", "The spec has the property %1$s from the vendor's page, but the page does not."),
  UNDESCRIBED_PROPERTIES(
      "properties",
      "The page has the properties %2$s of %1$s, but the spec does not describe its properties."),
  REQUIRED("required", "The page says that %1$s is %2$s, but the spec says that it is %3$s."),

  NULL("null", "The page allows null for %1$s, but the spec does not."),
  NULL_IN_EXAMPLE(
      "null", "The page's example has null for %1$s, but the spec does not allow null."),
  TYPE("type", "The page states the type %2$s for %1$s, but the spec states %3$s."),
  TYPE_IN_EXAMPLE(
      "type", "The page's example has the type %2$s for %1$s, but the spec states %3$s."),
  ADDED_VALUE("enum %2$s", "The page lists the value %2$s for %1$s, but the spec does not."),
  REMOVED_VALUE("enum %2$s", "The spec lists the value %2$s for %1$s, but the page does not."),
  VALUE_IN_EXAMPLE("enum %2$s", "The page's example has %2$s for %1$s, but the spec does not."),
  KEYWORD("%2$s", "The page has the %2$s for %1$s, but the spec has %3$s."),
  EXAMPLE("value", "The page's example has %2$s for %1$s, but the spec's example has %3$s.");

  private final String key;
  private final String sentence;

  Aspect(String key, String sentence) {
    this.key = key;
    this.sentence = sentence;
  }

  String key(Object... arguments) {
    return arguments[0] + " " + key.formatted(arguments);
  }

  String sentence(Object... arguments) {
    return sentence.formatted(arguments);
  }
}
