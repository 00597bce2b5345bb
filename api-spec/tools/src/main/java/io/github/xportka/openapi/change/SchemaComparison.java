package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.Set;

/** Comparison of two schemas. */
final class SchemaComparison {
  private static final Set<String> HANDLED_ALWAYS =
      union(
          AnnotationComparison.KEYS,
          ConstraintComparison.KEYS,
          Set.of("$ref", "allOf", "nullable", Evidence.KEY));
  private static final Set<String> HANDLED_IN_VALUES =
      union(
          HANDLED_ALWAYS,
          EnumComparison.KEYS,
          Set.of("type", "format", "properties", "required", "items"));

  private final ComparedDocuments documents;
  private final Direction direction;
  private final PropertyComparison properties;

  SchemaComparison(ComparedDocuments documents, Direction direction) {
    this.documents = documents;
    this.direction = direction;
    this.properties = new PropertyComparison(documents, direction, this);
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> union = new HashSet<>();
    for (Set<String> set : sets) {
      union.addAll(set);
    }
    return union;
  }

  /**
   * Compares two schemas.
   *
   * @param evidence the comparison of the evidence that the schemas inherit
   */
  void compare(ChangeRecorder at, Schema before, Schema after, EvidenceComparison evidence) {
    if (before.node().value().equals(after.node().value())) {
      return;
    }
    EvidenceComparison within = evidence.compare(at, before.node(), after.node());
    boolean wasReference = before.isReference();
    String typeBefore = wasReference ? documents.currentName(type(before)) : type(before);
    if (!typeBefore.equals(type(after))) {
      at.breaking("has type `%s` instead of `%s`".formatted(type(after), type(before)));
      return;
    }
    compareNullable(at, before, after);
    // The target of a reference is compared once, by its name.
    boolean areReferences = wasReference && after.isReference();
    if (!areReferences) {
      EnumComparison.compare(at, before, after, direction);
      new CompositionComparison(documents).compare(at, before, after);
      properties.compare(at, before, after, within);
      compareItems(at, before, after, within);
    }
    AnnotationComparison.compare(at, before.node(), after.node());
    ConstraintComparison.compare(at, before.node(), after.node(), direction);
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

  private void compareNullable(ChangeRecorder at, Schema before, Schema after) {
    boolean isNullable = after.statesNullable();
    if (isNullable != before.statesNullable()) {
      at.add(
          isNullable ? direction.ofLooserRule() : direction.ofStricterRule(),
          isNullable ? "can be null now" : "can no longer be null");
    }
  }

  private void compareItems(
      ChangeRecorder at, Schema before, Schema after, EvidenceComparison evidence) {
    if (before.items().exists() && after.items().exists()) {
      compare(at.elements(), before.items(), after.items(), evidence);
    } else {
      JsonComparison.compareKey(at, "items", before.node(), after.node());
    }
  }
}
