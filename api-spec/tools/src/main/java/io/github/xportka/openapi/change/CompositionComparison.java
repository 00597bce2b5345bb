package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comparison of the parts of composed objects, without their properties. An inline part is equal to
 * a referenced part with the same content: a bundle contains a copy of a part that has stronger
 * evidence than the whole, so that better evidence replaces the copy by a reference.
 */
final class CompositionComparison {
  private static final Set<String> HANDLED =
      Set.of(Node.REF, Schema.ALL_OF, Schema.PROPERTIES, "required", Evidence.KEY);

  private CompositionComparison() {}

  static void compare(ChangeRecorder at, Schema before, Schema after) {
    // Parts that both objects refer to are compared once, by their names.
    List<Schema> removed = referencedPartsWithout(before, after);
    List<Schema> added = referencedPartsWithout(after, before);
    removed.stream()
        .filter(part -> part.properties().isEmpty())
        .forEach(part -> at.breaking("no longer contains `" + part.node().key() + "`"));
    added.stream()
        .filter(part -> part.properties().isEmpty())
        .forEach(part -> at.breaking("now contains `" + part.node().key() + "`"));
    JsonComparison.compareRest(at, keywords(before, removed), keywords(after, added), Set.of());
    compareEvidence(at, before, after);
  }

  /** Returns the referenced parts whose names the other schema does not refer to. */
  private static List<Schema> referencedPartsWithout(Schema schema, Schema other) {
    Set<String> names = referencedParts(other).keySet();
    Map<String, Schema> parts = referencedParts(schema);
    parts.keySet().removeAll(names);
    return List.copyOf(parts.values());
  }

  private static Map<String, Schema> referencedParts(Schema schema) {
    Map<String, Schema> parts = new LinkedHashMap<>();
    schema.parts().stream()
        .map(Schema::node)
        .filter(Node::isReference)
        .forEach(part -> parts.put(part.resolve().key(), new Schema(part.resolve())));
    return parts;
  }

  /** Returns the keywords of the inline parts and of the referenced objects. */
  private static Node keywords(Schema schema, List<Schema> referenced) {
    Map<String, Set<JsonNode>> values = new LinkedHashMap<>();
    schema.inlineParts().forEach(part -> collect(part, values));
    referenced.stream()
        .filter(part -> !part.properties().isEmpty())
        .forEach(part -> collect(part, values));
    ObjectNode keywords = JsonNodeFactory.instance.objectNode();
    values.forEach(
        (keyword, all) ->
            keywords.set(
                keyword,
                all.size() == 1 ? all.iterator().next() : keywords.arrayNode().addAll(all)));
    return OpenApiDocument.of(keywords).root();
  }

  private static void collect(Schema part, Map<String, Set<JsonNode>> values) {
    part.parts().forEach(inner -> collect(new Schema(inner.node().resolve()), values));
    for (Node entry : part.node().entries()) {
      // Every part of an object has this type, stated or not.
      boolean isObjectType = entry.key().equals("type") && entry.text().equals("object");
      if (!isObjectType && !HANDLED.contains(entry.key())) {
        values.computeIfAbsent(entry.key(), key -> new LinkedHashSet<>()).add(entry.value());
      }
    }
  }

  /** Compares statements of inline parts. A copy of a part states evidence at its properties. */
  private static void compareEvidence(ChangeRecorder at, Schema before, Schema after) {
    List<Node> statedBefore = partsWithEvidence(before);
    List<Node> statedAfter = partsWithEvidence(after);
    Node missing = OpenApiDocument.of(JsonNodeFactory.instance.missingNode()).root();
    for (int i = 0; i < Math.max(statedBefore.size(), statedAfter.size()); i++) {
      EvidenceComparison.compare(
          at.with(EvidenceComparison.NOT_INHERITED),
          i < statedBefore.size() ? statedBefore.get(i) : missing,
          i < statedAfter.size() ? statedAfter.get(i) : missing);
    }
  }

  private static List<Node> partsWithEvidence(Schema schema) {
    return schema.inlineParts().stream()
        .map(Schema::node)
        .filter(EvidenceComparison::isStated)
        .toList();
  }
}
