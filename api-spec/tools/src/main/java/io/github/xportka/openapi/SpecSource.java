package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The spec as its files write it: operations, schemas, and what refers to what. */
final class SpecSource {
  private final SpecFiles files;
  private @Nullable JsonNode bundle;

  SpecSource(SpecFiles files) {
    this.files = files;
  }

  SpecFiles files() {
    return files;
  }

  Place main() {
    return files.main();
  }

  /** The files made one document. */
  JsonNode bundle() {
    if (bundle == null) {
      bundle = SpecBundler.bundle(files);
    }
    return bundle;
  }

  /** Every YAML file, in the order of their names. */
  List<Place> yamlFiles() {
    return files.named(".yaml").stream().map(files::place).toList();
  }

  /** The operations that the main file reaches, in its order. */
  List<OperationSource> operations() {
    return OperationSource.reachedFrom(main());
  }

  /** The messages that the main file reaches, in its order. */
  List<OperationSource> messages() {
    return OperationSource.messagesReachedFrom(main());
  }

  /** Operations and messages. */
  List<OperationSource> exchanges() {
    return Stream.concat(operations().stream(), messages().stream()).toList();
  }

  /** The named schemas of all files, those left out that only forward to another file's. */
  List<Place> schemas() {
    return yamlFiles().stream()
        .flatMap(file -> file.at("components", "schemas").members().stream())
        .filter(schema -> !schema.isReference())
        .toList();
  }

  /** The members that a schema describes, by name, those of its {@code allOf} included. */
  static Map<String, Place> properties(Place schema) {
    Map<String, Place> properties = new LinkedHashMap<>();
    Place at = schema.follow();
    for (Place part : at.at("allOf").elements()) {
      properties.putAll(properties(part));
    }
    at.at("properties").members().forEach(property -> properties.put(property.key(), property));
    return properties;
  }

  /** The members that a schema writes down itself, in {@code allOf} too, but not by reference. */
  static List<Place> ownProperties(Place schema) {
    List<Place> properties = new ArrayList<>(schema.at("properties").members());
    for (Place part : schema.at("allOf").elements()) {
      if (!part.isReference()) {
        properties.addAll(ownProperties(part));
      }
    }
    return properties;
  }

  /** Every schema within a schema, itself first, references followed, each once. */
  static Set<Place> reach(Place schema) {
    Set<Place> seen = new LinkedHashSet<>();
    if (schema.exists()) {
      reach(schema, seen);
    }
    return seen;
  }

  private static void reach(Place schema, Set<Place> seen) {
    Place at = schema.follow();
    if (seen.add(at)) {
      parts(at).forEach(part -> reach(part, seen));
    }
  }

  /** A schema, and those that are written within it and not referred to, however deep. */
  static List<Place> written(Place schema) {
    List<Place> written = new ArrayList<>(List.of(schema));
    for (Place part : parts(schema)) {
      if (!part.isReference()) {
        written.addAll(written(part));
      }
    }
    return written;
  }

  /** The schemas directly within a schema. */
  static List<Place> parts(Place schema) {
    List<Place> parts = new ArrayList<>(schema.at("properties").members());
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      parts.addAll(schema.at(keyword).elements());
    }
    for (String keyword : List.of("items", "additionalProperties", "not")) {
      if (schema.at(keyword).node().isObject()) {
        parts.add(schema.at(keyword));
      }
    }
    return parts;
  }

  /** Every reference that is written in the YAML files. */
  List<Place> references() {
    List<Place> references = new ArrayList<>();
    walk(
        place -> {
          if (place.isReference()) {
            references.add(place);
          }
        });
    return references;
  }

  /** Visits everything that is written in the YAML files. */
  void walk(Consumer<Place> visitor) {
    yamlFiles().forEach(file -> walk(file, visitor));
  }

  private static void walk(Place place, Consumer<Place> visitor) {
    visitor.accept(place);
    place.members().forEach(member -> walk(member, visitor));
    place.elements().forEach(element -> walk(element, visitor));
  }
}
