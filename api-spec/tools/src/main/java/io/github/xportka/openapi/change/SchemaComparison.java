package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comparison of two schemas.
 *
 * <p>A part that both schemas refer to is compared once, by its name. Any other part belongs to the
 * schema: a bundle contains a copy of a part that has stronger evidence than the whole, so a copy
 * is equal to a reference.
 */
final class SchemaComparison {
  /** Keywords of parts that are compared separately. */
  private static final Set<String> COMPARED_SEPARATELY =
      Set.of(Schema.ALL_OF, Schema.PROPERTIES, Evidence.KEY);

  private SchemaComparison() {}

  static void compare(ChangeRecorder at, Node before, Node after) {
    compare(at, new Schema(before), new Schema(after));
  }

  private static void compare(ChangeRecorder at, Schema before, Schema after) {
    if (!type(before).equals(type(after))) {
      at.add(BREAKING, "has type `%s` instead of `%s`".formatted(type(after), type(before)));
    } else if (before.isReference() && after.isReference()) {
      Rules.REFERENCE.compare(at, before.node(), after.node());
    } else {
      Rules.SCHEMA.compare(at, before.node(), after.node());
      compareConstants(at, before, after);
      compareParts(at, before, after);
    }
  }

  private static String type(Schema schema) {
    if (schema.isReference()) {
      return schema.name().orElse("");
    }
    String type = schema.type().isEmpty() ? "any" : schema.type();
    return schema.format().isEmpty() ? type : type + " of format " + schema.format();
  }

  static void compareItems(ChangeRecorder at, Node before, Node after) {
    if (before.exists() && after.exists()) {
      compare(at.elements(), before, after);
    } else {
      Rule.DEFAULT.compare(at, before, after);
    }
  }

  /** Compares enumerated values. Each value is a constant in Java, which programs can use. */
  private static void compareConstants(ChangeRecorder at, Schema before, Schema after) {
    if (before.isOpenEnum() != after.isOpenEnum()) {
      at.add(BREAKING, after.isOpenEnum() ? "is an enum now" : "is no longer an enum");
      return;
    }
    new NamedValues<>(constants(before), constants(after))
        .compare(
            (value, constant) -> at.add(BREAKING, "no longer has the value `" + value + "`"),
            (value, constant) -> at.add(COMPATIBLE, "now has the value `" + value + "`"),
            (value, one, other) -> {
              if (!one.equals(other)) {
                at.add(
                    BREAKING,
                    "has the constant `%s` instead of `%s` for the value `%s`"
                        .formatted(other, one, value));
              }
            });
  }

  private static Map<String, String> constants(Schema schema) {
    Map<String, String> constants = new LinkedHashMap<>();
    JsonNode names = schema.node().at("x-enum-varnames").value();
    for (JsonNode value : schema.node().at(Schema.OPEN_ENUM).value()) {
      constants.put(value.asText(), names.path(constants.size()).asText());
    }
    return constants;
  }

  /** Compares the properties and parts of objects. */
  private static void compareParts(ChangeRecorder at, Schema before, Schema after) {
    Set<String> shared = namesOfParts(before);
    shared.retainAll(namesOfParts(after));
    List<Node> partsBefore = parts(before, shared);
    List<Node> partsAfter = parts(after, shared);
    Rules.REFERENCE.compare(at, keywords(partsBefore), keywords(partsAfter));
    NamedValues.of(properties(before, partsBefore), properties(after, partsAfter), Node::key)
        .compare(
            (name, property) -> at.at(name).add(BREAKING, "was removed"),
            (name, property) -> at.at(name).add(COMPATIBLE, "was added"),
            (name, one, other) -> compare(at.at(name), one, other));
    NamedValues.of(before.inlineParts(), after.inlineParts(), part -> part.node().key())
        .compareKept(
            (index, one, other) ->
                // A bundle states the level at each property.
                Rules.EVIDENCE_WITHOUT_LEVEL.compare(
                    at, one.node().at(Evidence.KEY), other.node().at(Evidence.KEY)));
  }

  private static Set<String> namesOfParts(Schema schema) {
    return schema.parts().stream()
        .flatMap(part -> part.name().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Returns the parts of a schema at any depth, without those that the other schema also has. */
  private static List<Node> parts(Schema schema, Set<String> shared) {
    List<Node> parts = new ArrayList<>();
    for (Schema part : schema.parts()) {
      if (part.name().filter(shared::contains).isEmpty()) {
        parts.addAll(parts(part, shared));
        parts.add(part.target().node());
      }
    }
    return parts;
  }

  /** Returns the keywords of all parts in one object, and the elements of their lists together. */
  private static Node keywords(List<Node> parts) {
    ObjectNode keywords = JsonNodeFactory.instance.objectNode();
    parts.stream()
        .flatMap(part -> part.entries().stream())
        .filter(entry -> !COMPARED_SEPARATELY.contains(entry.key()))
        .forEach(entry -> add(entry, keywords));
    return OpenApiDocument.of(keywords).root();
  }

  private static void add(Node entry, ObjectNode keywords) {
    JsonNode known = keywords.path(entry.key());
    if (entry.value() instanceof ArrayNode list) {
      keywords.withArray(entry.key()).addAll(list);
    } else if (known.isMissingNode() || known.equals(entry.value())) {
      keywords.set(entry.key(), entry.value());
    } else {
      keywords.set(entry.key() + " of another part", entry.value()); // has no rule
    }
  }

  private static List<Node> properties(Schema schema, List<Node> parts) {
    return Stream.concat(parts.stream(), Stream.of(schema.node()))
        .flatMap(part -> part.at(Schema.PROPERTIES).entries().stream())
        .toList();
  }
}
