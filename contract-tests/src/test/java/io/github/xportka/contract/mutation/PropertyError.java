package io.github.xportka.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.model.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Error that any property of a schema can have. */
enum PropertyError {
  MISSING {
    @Override
    void apply(ObjectNode properties, String name, JsonNode schema) {
      properties.remove(name);
    }
  },
  RENAMED {
    @Override
    void apply(ObjectNode properties, String name, JsonNode schema) {
      properties.remove(name);
      properties.set(name + "s", schema);
    }
  },
  RETYPED {
    @Override
    void apply(ObjectNode properties, String name, JsonNode schema) {
      ObjectNode retyped = schema.deepCopy();
      retyped.remove(Set.of("$ref", "allOf", "format", "pattern", "items", "properties"));
      retyped.put("type", schema.path("type").asText().equals("string") ? "integer" : "string");
      properties.set(name, retyped);
    }
  };

  abstract void apply(ObjectNode properties, String name, JsonNode schema);

  /** Returns the error in every property of the spec. */
  List<Mutation> mutations() {
    return SpecFolder.document().writtenSchemas().stream()
        .flatMap(schema -> schema.ownProperties().stream())
        .distinct()
        .map(this::in)
        .toList();
  }

  private Mutation in(Node property) {
    JsonPointer place = JsonPointer.compile(property.pointer());
    return new Mutation(
        toString(),
        property.fileName() + "#" + place,
        contract ->
            contract.editTree(
                property.fileName(),
                tree ->
                    apply(
                        (ObjectNode) tree.at(place.head()),
                        place.last().getMatchingProperty(),
                        tree.at(place))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
