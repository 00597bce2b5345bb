package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of an object, apart from their members. A part that stands in the object itself is the
 * same as one that it refers to: a bundle writes down what is known better than the object, so that
 * the two change places when the object gets better known.
 */
final class Parts {
  private static final Set<String> COMPARED =
      Set.of("$ref", "allOf", "properties", "required", EvidenceChanges.EVIDENCE);

  private final JsonNode schemas;
  private final List<JsonNode> own = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  /**
   * Takes an object apart.
   *
   * @param schemas the named schemas of its bundle
   */
  Parts(JsonNode schema, JsonNode schemas) {
    this.schemas = schemas;
    for (JsonNode part : schema.path("allOf")) {
      if (part.has("$ref")) {
        others.add(SchemaUses.nameOf(part.path("$ref").asText()));
      } else {
        own.add(part);
      }
    }
  }

  /**
   * Compares the parts with what became of them.
   *
   * @param renamed today's names of the schemas that got another one
   */
  void compare(Scope at, Parts is, Map<String, String> renamed) {
    List<String> gone = new ArrayList<>();
    List<String> got = new ArrayList<>(is.others);
    for (String other : others) {
      if (!got.remove(renamed.getOrDefault(other, other))) {
        gone.add(other);
      }
    }
    gone.stream()
        .filter(name -> !isObject(schemas.path(name)))
        .forEach(name -> at.breaking("is no longer a `" + name + "`"));
    got.stream()
        .filter(name -> !isObject(is.schemas.path(name)))
        .forEach(name -> at.breaking("is a `" + name + "` now"));
    // What both refer to is compared once, by its name.
    Nodes.compareRest(at, keywords(gone), is.keywords(got), Set.of());
    compareEvidence(at, is);
  }

  private static boolean isObject(JsonNode schema) {
    return schema.has("properties") || schema.has("allOf");
  }

  /** What the object's own parts say, and those of the others that are named. */
  private ObjectNode keywords(List<String> named) {
    Map<String, Set<JsonNode>> said = new LinkedHashMap<>();
    own.forEach(part -> collect(part, said));
    named.stream().map(schemas::path).filter(Parts::isObject).forEach(part -> collect(part, said));
    ObjectNode keywords = JsonNodeFactory.instance.objectNode();
    said.forEach(
        (keyword, values) -> {
          ArrayNode all = keywords.arrayNode().addAll(values);
          keywords.set(keyword, all.size() == 1 ? all.path(0) : all);
        });
    return keywords;
  }

  private void collect(JsonNode part, Map<String, Set<JsonNode>> said) {
    for (JsonNode inner : part.path("allOf")) {
      String name = SchemaUses.nameOf(inner.path("$ref").asText());
      collect(inner.has("$ref") ? schemas.path(name) : inner, said);
    }
    for (Map.Entry<String, JsonNode> keyword : part.properties()) {
      // That a part of an object is one says nothing.
      boolean isSaid =
          keyword.getKey().equals("type") && keyword.getValue().asText().equals("object");
      if (!isSaid && !COMPARED.contains(keyword.getKey())) {
        said.computeIfAbsent(keyword.getKey(), first -> new LinkedHashSet<>())
            .add(keyword.getValue());
      }
    }
  }

  /** A part that the bundle wrote down has no evidence of its own, only its members have. */
  private void compareEvidence(Scope at, Parts is) {
    List<JsonNode> were = own.stream().filter(EvidenceChanges::says).toList();
    List<JsonNode> are = is.own.stream().filter(EvidenceChanges::says).toList();
    JsonNode none = JsonNodeFactory.instance.missingNode();
    for (int i = 0; i < Math.max(were.size(), are.size()); i++) {
      EvidenceChanges.compare(
          at, i < were.size() ? were.get(i) : none, i < are.size() ? are.get(i) : none, "", "");
    }
  }
}
