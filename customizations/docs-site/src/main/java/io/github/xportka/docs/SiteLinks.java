package io.github.xportka.docs;

import io.github.xportka.openapi.model.Operation;

/** Markdown links to operations and documentation pages. */
final class SiteLinks {
  private SiteLinks() {}

  /** Links to an operation in the reference. */
  static String toOperation(Operation operation) {
    return "[" + operation.summary() + "](" + reference(operation) + ")";
  }

  /** Returns the address of an operation in the reference. */
  static String reference(Operation operation) {
    return "reference.html#tag/" + tag(operation) + "/" + operation.id();
  }

  /** Links to the properties of an operation or a message. */
  static String toProperties(Operation operation, String text) {
    return "[" + text + "](properties.html#" + DisplayNames.anchor(name(operation)) + ")";
  }

  /** Links to the documentation page of an operation or a message. */
  static String toPage(Operation operation) {
    String title = operation.documentation().at("description").text();
    return "["
        + (title.isEmpty() ? "The page" : title)
        + "]("
        + operation.documentation().at("url").text()
        + ")";
  }

  /** Returns the operation id, or the type of a message. */
  static String name(Operation operation) {
    return operation.isMessage() ? operation.path() : operation.id();
  }

  static String tag(Operation operation) {
    return operation.tags().isEmpty() ? "" : operation.tags().get(0);
  }
}
