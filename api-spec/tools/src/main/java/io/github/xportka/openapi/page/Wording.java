package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Sentences that are said in several places. */
final class Wording {
  private Wording() {}

  static String requiredness(String what, boolean onPage) {
    return onPage
        ? "The page requires " + what + ", but in the spec it may be left out."
        : "The page says that " + what + " may be left out, but the spec requires it.";
  }

  /** What it is called that a body's example cannot be read to its end. */
  static String unread(String body) {
    return "unread." + body;
  }

  /** A value of a page or of the spec, cut when it is long. */
  static String value(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "a list" : "an object";
    }
    return value.isTextual() ? Printable.quoted(value.textValue()) : Printable.cut(value.asText());
  }

  static String value(ShownValue value) {
    if (value.isObject() || value.isArray()) {
      return value.isArray() ? "a list" : "an object";
    }
    return value(value.json());
  }
}
