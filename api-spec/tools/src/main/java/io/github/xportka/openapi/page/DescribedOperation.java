package io.github.xportka.openapi.page;

import java.util.Locale;

/**
 * An operation of the spec.
 *
 * @param path its path
 * @param place where it stands
 */
record DescribedOperation(String path, SpecNode place) {
  String id() {
    return place.at("operationId").text();
  }

  String method() {
    return place.key().toUpperCase(Locale.ROOT);
  }

  /** The address of the page that the spec has it from; empty when it names none. */
  String page() {
    return place.at("x-evidence", "page").text();
  }

  boolean isCalled(String title) {
    return title.equalsIgnoreCase(place.at("summary").text())
        || title.equalsIgnoreCase(place.at("externalDocs", "description").text());
  }
}
