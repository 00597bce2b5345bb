package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.SecurityScheme;
import io.github.xportka.openapi.model.Violation;
import java.util.ArrayList;
import java.util.Collection;
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

  /** Adds a violation. */
  void add(Node node, String problem, String remedy) {
    list.add(node.violation(problem, remedy));
  }

  /** Adds a violation of a file that cannot be parsed. */
  void add(Violation violation) {
    list.add(violation);
  }

  /** Adds a violation for each place. The key of the place replaces {@code %s} in the problem. */
  void addEach(Stream<Node> places, String problem, String remedy) {
    places.forEach(place -> add(place, problem.replace("%s", place.key()), remedy));
  }

  /** Adds a violation for a value that is not present. */
  void addMissing(Node node, String remedy) {
    add(node, "The value '" + node.key() + "' is missing.", remedy);
  }

  /**
   * Adds a violation if a node is not a text, or a blank text.
   *
   * @return whether the node is a text
   */
  boolean requireText(Node node, String remedy) {
    if (!node.text().isBlank()) {
      return true;
    }
    if (node.exists()) {
      add(node, "The value '" + node.key() + "' is not a text, or is blank.", remedy);
    } else {
      addMissing(node, remedy);
    }
    return false;
  }

  /** Adds a violation if a node is not one of the allowed texts. */
  void requireOneOf(Node node, Collection<String> allowed) {
    if (!allowed.contains(node.text())) {
      if (node.exists()) {
        add(
            node,
            "The value '" + node.value().asText() + "' is not supported here.",
            oneOf(allowed));
      } else {
        addMissing(node, oneOf(allowed));
      }
    }
  }

  private static String oneOf(Collection<String> allowed) {
    return "Write one of " + String.join(", ", allowed) + ".";
  }

  /** Adds a violation for each key of an object that is not a known key. */
  void requireKnownKeys(Node object, Collection<String> known) {
    addEach(
        object.entries().stream().filter(entry -> !known.contains(entry.key())),
        "The key '%s' is unknown in " + object.key() + ".",
        oneOf(known));
  }

  /** Returns the property with a name, or adds a violation and returns empty. */
  Optional<Schema> requireProperty(Node name, Schema owner) {
    Property property = owner.properties().get(name.text());
    if (property == null) {
      add(
          name,
          "The schema does not have the property '" + name.text() + "'.",
          "Describe the property, or correct the name.");
      return Optional.empty();
    }
    return Optional.of(property.schema());
  }

  /** Returns the security scheme with a name, or adds a violation and returns empty. */
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

  /** Adds a violation if a node is not the https address of a page. */
  void requireAddress(Node node) {
    String remedy = "Write the https address of the documentation page.";
    if (requireText(node, remedy) && !node.text().startsWith("https://")) {
      add(node, "The value '" + node.text() + "' is not an https address.", remedy);
    }
  }

  /** Adds a violation if a node is not a positive integer. */
  void requirePositiveInteger(Node node) {
    if (!node.value().isInt() || node.value().intValue() <= 0) {
      add(
          node,
          "The value '" + node.key() + "' is missing, or is not a positive integer.",
          "Write an integer above 0.");
    }
  }

  /** Adds a violation if a node does not have evidence. */
  void requireEvidence(Node node) {
    if (!node.has(Evidence.KEY)) {
      addMissing(node.at(Evidence.KEY), "State the evidence level and the page.");
    }
  }
}
