package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.LOOSER;
import static io.github.xportka.openapi.change.Effect.STRICTER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Comparison of two schemas and their properties, inherited properties included. */
final class SchemaComparison {
  /** Keywords of parts that are compared for the whole. */
  private static final Set<String> COMPARED_OF_WHOLE =
      Set.of(Node.REF, Schema.ALL_OF, Schema.PROPERTIES, "required", Evidence.KEY);

  private SchemaComparison() {}

  static void compare(ChangeRecorder at, Node before, Node after) {
    compare(at, new Schema(before), new Schema(after));
  }

  private static void compare(ChangeRecorder at, Schema before, Schema after) {
    ChangeRecorder within = EvidenceComparison.compare(at, before.node(), after.node());
    if (!type(before).equals(type(after))) {
      at.add(BREAKING, "has type `%s` instead of `%s`".formatted(type(after), type(before)));
    } else if (before.isReference() && after.isReference()) {
      Rules.REFERENCE.compare(within, before.node(), after.node());
    } else {
      Rules.SCHEMA.compare(within, before.node(), after.node());
      EnumComparison.compare(within, before, after);
      compareParts(within, before, after);
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

  /**
   * Compares properties and parts. Changes of a part that both schemas refer to are not repeated:
   * the comparison of the part reports them.
   */
  private static void compareParts(ChangeRecorder at, Schema before, Schema after) {
    Set<String> reported = new HashSet<>();
    NamedValues.of(before.parts(), after.parts(), part -> part.name().orElse(""))
        .compareKept(
            (name, one, other) -> {
              if (one.isReference() && other.isReference()) {
                compare(
                    at.with((text, impact) -> reported.add(text)), one.target(), other.target());
              }
            });
    ChangeRecorder unreported = at.without(reported);
    Rules.REFERENCE.compare(unreported, keywordsOfParts(before), keywordsOfParts(after));
    compareProperties(unreported, before, after);
    NamedValues.of(before.inlineParts(), after.inlineParts(), part -> part.node().key())
        .compareKept(
            (index, one, other) -> EvidenceComparison.compare(at, one.node(), other.node()));
  }

  private static void compareProperties(ChangeRecorder at, Schema before, Schema after) {
    new NamedValues<>(before.properties(), after.properties())
        .compare(
            (name, property) -> at.at(name).add(BREAKING, "was removed"),
            (name, property) -> {
              if (property.isRequired()) {
                at.at(name).add(STRICTER, "was added and is required");
              } else {
                at.at(name).add(COMPATIBLE, "was added");
              }
            },
            (name, one, other) -> {
              compareRequired(at.at(name), one.isRequired(), other.isRequired());
              compare(at.at(name), one.schema(), other.schema());
            });
  }

  /** Compares whether a value must be present. */
  static void compareRequired(ChangeRecorder at, boolean before, boolean after) {
    if (after && !before) {
      at.add(STRICTER, "is required now");
    } else if (before && !after) {
      at.add(LOOSER, "is optional now");
    }
  }

  /**
   * Returns the keywords of all parts in one object. A bundle contains a copy of a part that has
   * stronger evidence than the whole, so a copy must be equal to a reference.
   */
  private static Node keywordsOfParts(Schema schema) {
    Map<String, Set<JsonNode>> values = new LinkedHashMap<>();
    schema.parts().forEach(part -> collectKeywords(part, values));
    ObjectNode keywords = JsonNodeFactory.instance.objectNode();
    values.forEach(
        (keyword, all) -> {
          if (all.size() == 1) {
            keywords.set(keyword, all.iterator().next());
          } else {
            keywords.putArray(keyword + " of several parts").addAll(all); // has no rule
          }
        });
    return OpenApiDocument.of(keywords).root();
  }

  private static void collectKeywords(Schema part, Map<String, Set<JsonNode>> values) {
    part.parts().forEach(inner -> collectKeywords(inner, values));
    for (Node entry : part.node().resolve().entries()) {
      // Every part of an object has this type, stated or not.
      boolean isObjectType = entry.key().equals("type") && entry.text().equals("object");
      if (!isObjectType && !COMPARED_OF_WHOLE.contains(entry.key())) {
        values.computeIfAbsent(entry.key(), key -> new LinkedHashSet<>()).add(entry.value());
      }
    }
  }
}
