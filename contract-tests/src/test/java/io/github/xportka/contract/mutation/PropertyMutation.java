package io.github.xportka.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.xportka.contract.support.SpecFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Error in one property of a schema.
 *
 * @param file the file of the spec
 * @param property the property's place in the file
 * @param kind the error
 */
record PropertyMutation(String file, JsonPointer property, Kind kind) {
  /** Errors that any property can have. */
  enum Kind {
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

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns every mutation of every property that a file declares. */
  static List<PropertyMutation> in(String file) {
    JsonNode tree;
    try {
      tree = new YAMLMapper().readTree(SpecFolder.SOURCE.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<JsonPointer> properties = new ArrayList<>();
    collect(tree.at("/components/schemas"), JsonPointer.compile("/components/schemas"), properties);
    return properties.stream()
        .flatMap(
            property ->
                List.of(Kind.values()).stream()
                    .map(kind -> new PropertyMutation(file, property, kind)))
        .toList();
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> properties) {
    node.path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> properties.add(at.appendProperty("properties").appendProperty(name)));
    node.properties()
        .forEach(part -> collect(part.getValue(), at.appendProperty(part.getKey()), properties));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at.appendIndex(i), properties);
    }
  }

  void applyTo(MutatedContract contract) {
    contract.editTree(
        file,
        tree ->
            kind.apply(
                (ObjectNode) tree.at(property.head()),
                property.last().getMatchingProperty(),
                tree.at(property)));
  }

  @Override
  public String toString() {
    return kind + " " + file + "#" + property;
  }
}
