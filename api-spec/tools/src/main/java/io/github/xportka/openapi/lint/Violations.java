package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.SecurityScheme;
import io.github.xportka.openapi.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collector of the violations that the rules find. */
final class Violations {
  private final List<Violation> list = new ArrayList<>();

  /** Returns the violations in the order in which they were found. */
  List<Violation> list() {
    return List.copyOf(list);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /**
   * Adds a violation.
   *
   * @param problem what is wrong. {@code {key}}, {@code {parent}} and {@code {value}} stand for the
   *     key of the place, the key around it, and its value
   * @param remedy what to do, with the same placeholders
   */
  void add(Node place, String problem, String remedy) {
    list.add(place.violation(fill(problem, place), fill(remedy, place)));
  }

  private static String fill(String text, Node place) {
    return text.replace("{key}", place.key())
        .replace("{parent}", place.parentKey())
        .replace("{value}", place.value().asText());
  }

  /** Adds a violation of a file that cannot be parsed. */
  void add(Violation violation) {
    list.add(violation);
  }

  /** Adds the same violation for each place. */
  void addEach(Stream<Node> places, String problem, String remedy) {
    places.forEach(place -> add(place, problem, remedy));
  }

  /**
   * Finds the property that a node names. Adds a violation if the schema does not have it.
   *
   * @return the property; empty for an unknown or a missing name
   */
  Optional<Schema> requireProperty(Node name, Schema owner) {
    Optional<Schema> property =
        Optional.ofNullable(owner.properties().get(name.text())).map(Property::schema);
    if (property.isEmpty() && name.exists()) {
      add(
          name,
          "The schema does not have the property '{value}'.",
          "Describe the property, or correct the name.");
    }
    return property;
  }

  /** Finds a security scheme. Adds a violation if it is not declared. */
  Optional<SecurityScheme> requireScheme(Node place, String name, OpenApiDocument document) {
    SecurityScheme scheme = document.securitySchemes().get(name);
    if (scheme == null) {
      add(
          place,
          "The security scheme '" + name + "' is not declared.",
          "Declare the scheme in openapi.yaml, or correct the name.");
    }
    return Optional.ofNullable(scheme);
  }
}
