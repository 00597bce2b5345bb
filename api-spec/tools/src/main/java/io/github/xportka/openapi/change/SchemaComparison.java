package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Set;

/** Comparison of two schemas and their properties, inherited properties included. */
final class SchemaComparison {
  private static final Set<String> HANDLED_ALWAYS =
      JsonComparison.union(KeywordComparison.KEYS, Set.of(Node.REF, Schema.ALL_OF, Evidence.KEY));
  private static final Set<String> HANDLED_IN_VALUES =
      JsonComparison.union(
          HANDLED_ALWAYS,
          EnumComparison.KEYS,
          Set.of("type", "format", Schema.PROPERTIES, "required", "items"));

  private SchemaComparison() {}

  static void compare(ChangeRecorder at, Schema before, Schema after) {
    if (before.node().value().equals(after.node().value())) {
      return;
    }
    ChangeRecorder within = EvidenceComparison.compare(at, before.node(), after.node());
    if (!type(before).equals(type(after))) {
      at.breaking("has type `%s` instead of `%s`".formatted(type(after), type(before)));
      return;
    }
    if (after.statesNullable() && !before.statesNullable()) {
      at.looser("can be null now");
    } else if (before.statesNullable() && !after.statesNullable()) {
      at.stricter("can no longer be null");
    }
    // The target of a reference is compared once, by its name.
    boolean areReferences = before.isReference() && after.isReference();
    if (!areReferences) {
      EnumComparison.compare(at, before, after);
      CompositionComparison.compare(at, before, after);
      compareProperties(within, before, after);
      compareItems(within, before, after);
    }
    KeywordComparison.compare(at, before.node(), after.node());
    JsonComparison.compareRest(
        at, before.node(), after.node(), areReferences ? HANDLED_ALWAYS : HANDLED_IN_VALUES);
  }

  private static String type(Schema schema) {
    if (schema.isReference()) {
      return schema.name().orElse("");
    }
    String type = schema.type().isEmpty() ? "any" : schema.type();
    return schema.format().isEmpty() ? type : type + " of format " + schema.format();
  }

  private static void compareItems(ChangeRecorder at, Schema before, Schema after) {
    if (before.items().exists() && after.items().exists()) {
      compare(at.elements(), before.items(), after.items());
    } else {
      JsonComparison.compareKey(at, "items", before.node(), after.node());
    }
  }

  private static void compareProperties(ChangeRecorder at, Schema before, Schema after) {
    Map<String, Property> propertiesBefore = before.properties();
    Map<String, Property> propertiesAfter = after.properties();
    for (String name : JsonComparison.union(propertiesBefore.keySet(), propertiesAfter.keySet())) {
      Property propertyBefore = propertiesBefore.get(name);
      Property propertyAfter = propertiesAfter.get(name);
      if (propertyBefore != null && propertyAfter != null) {
        compareProperty(at.at(name), propertyBefore, propertyAfter);
      } else if (propertyBefore != null && !isReported(at.current(), propertyBefore)) {
        at.at(name).breaking("was removed");
      } else if (propertyAfter != null && !isReported(at.baseline(), propertyAfter)) {
        if (propertyAfter.isRequired()) {
          at.at(name).stricter("was added and is required");
        } else {
          at.at(name).compatible("was added");
        }
      }
    }
  }

  /**
   * Tells whether the comparison of the schema that contributes a property reports that the other
   * document does not have the property.
   */
  private static boolean isReported(OpenApiDocument other, Property property) {
    return other
        .schema(property.inheritedFrom())
        .filter(owner -> !owner.properties().containsKey(property.name()))
        .isPresent();
  }

  private static void compareProperty(ChangeRecorder at, Property before, Property after) {
    String owner = before.inheritedFrom();
    if (!owner.isEmpty() && owner.equals(after.inheritedFrom())) {
      // The comparison of the owner reports every other difference.
      KeywordComparison.compareRequired(at, before.isRequiredByOwner(), after.isRequiredByOwner());
    } else {
      KeywordComparison.compareRequired(at, before.isRequired(), after.isRequired());
      compare(at, before.schema(), after.schema());
    }
  }
}
