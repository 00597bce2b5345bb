package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comparison of the properties of two object schemas, inherited properties included. */
final class PropertyComparison {
  private final ComparedDocuments documents;
  private final Direction direction;
  private final SchemaComparison schemas;

  PropertyComparison(ComparedDocuments documents, Direction direction, SchemaComparison schemas) {
    this.documents = documents;
    this.direction = direction;
    this.schemas = schemas;
  }

  void compare(ChangeRecorder at, Schema before, Schema after, EvidenceComparison evidence) {
    Map<String, Property> propertiesBefore = before.properties();
    Map<String, Property> propertiesAfter = after.properties();
    propertiesBefore.forEach(
        (name, propertyBefore) -> {
          Property propertyAfter = propertiesAfter.get(name);
          if (propertyAfter != null) {
            compare(at.at(name), propertyBefore, propertyAfter, evidence);
          } else if (!isReportedBy(
              documents.schemasAfter().get(currentOwner(propertyBefore)), name)) {
            at.at(name).breaking("was removed");
          }
        });
    propertiesAfter.forEach(
        (name, property) -> {
          if (!propertiesBefore.containsKey(name)
              && !isReportedBy(documents.schemasBefore().get(property.inheritedFrom()), name)) {
            add(at.at(name), property);
          }
        });
  }

  /**
   * Tells whether the comparison of the schema that contributes a property reports its removal or
   * addition.
   */
  private static boolean isReportedBy(@Nullable Schema owner, String name) {
    return owner != null && !owner.properties().containsKey(name);
  }

  private String currentOwner(Property property) {
    return documents.currentName(property.inheritedFrom());
  }

  private void add(ChangeRecorder at, Property property) {
    if (property.isRequired()) {
      at.add(direction.ofStricterRule(), "was added and is required");
    } else {
      at.compatible("was added");
    }
  }

  private void compare(
      ChangeRecorder at, Property before, Property after, EvidenceComparison evidence) {
    String owner = currentOwner(before);
    if (!owner.isEmpty() && owner.equals(after.inheritedFrom())) {
      // The comparison of the owner reports every other difference.
      compareRequired(at, before.isRequiredByOwner(), after.isRequiredByOwner(), direction);
    } else {
      compareRequired(at, before.isRequired(), after.isRequired(), direction);
      schemas.compare(at, before.schema(), after.schema(), evidence);
    }
  }

  /** Compares whether a value must be present. */
  static void compareRequired(
      ChangeRecorder at, boolean before, boolean after, Direction direction) {
    if (before != after) {
      at.add(
          after ? direction.ofStricterRule() : direction.ofLooserRule(),
          after ? "is required now" : "is optional now");
    }
  }
}
