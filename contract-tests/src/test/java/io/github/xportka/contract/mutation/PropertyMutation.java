package io.github.xportka.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.model.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Returns every mutation of every property of the spec. */
  static List<PropertyMutation> all() {
    return SpecFolder.document().writtenSchemas().stream()
        .flatMap(schema -> schema.ownProperties().stream())
        .distinct()
        .flatMap(property -> Stream.of(Kind.values()).map(kind -> of(property, kind)))
        .toList();
  }

  private static PropertyMutation of(Node property, Kind kind) {
    return new PropertyMutation(property.fileName(), JsonPointer.compile(property.pointer()), kind);
  }

  /** Returns whether lint or pact notice the mutation. */
  boolean isNoticed() {
    MutatedContract contract = new MutatedContract();
    applyTo(contract);
    return ContractCheck.LINT.notices(contract) || ContractCheck.PACT.notices(contract);
  }

  private void applyTo(MutatedContract contract) {
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
