package io.github.xportka.openapi.observation;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of recorded shapes with the responses of the spec. It reports unknown properties,
 * other types, and required properties that are missing.
 */
public final class ShapeComparison {
  private static final String ARRAY = "[]";

  private final OpenApiDocument document;

  /** Number of responses by operation and difference. */
  private final Map<String, Map<List<String>, Long>> counts = new TreeMap<>();

  private final Map<String, Long> recorded = new TreeMap<>();

  private ShapeComparison(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * Compares recordings with the spec. Shapes of refusals are compared too: they have the same
   * envelope.
   *
   * @param document the spec
   * @param observations the recordings
   * @return the differences by operation and place
   * @throws IllegalArgumentException if an operation is not in the spec
   */
  public static List<ShapeDifference> differences(
      OpenApiDocument document, List<Observations> observations) {
    ShapeComparison comparison = new ShapeComparison(document);
    observations.stream()
        .flatMap(recording -> recording.shapes().stream())
        .forEach(comparison::compare);
    List<ShapeDifference> differences = new ArrayList<>();
    comparison.counts.forEach(
        (operation, byDifference) ->
            byDifference.forEach(
                (difference, count) ->
                    differences.add(
                        new ShapeDifference(
                            operation,
                            difference.get(0),
                            difference.get(1),
                            count,
                            comparison.recorded.getOrDefault(operation, 0L)))));
    return differences;
  }

  /**
   * Tells whether a shape shows every property that the spec documents, and no difference.
   *
   * @param document the spec
   * @param shape the shape
   * @return whether the response is as documented
   */
  public static boolean isComplete(OpenApiDocument document, ObservedShape shape) {
    ShapeComparison comparison = new ShapeComparison(document);
    Set<String> documented = new HashSet<>();
    addPlaces(comparison.response(shape.operation()), "", List.of(), documented);
    comparison.compare(shape);
    return comparison.counts.isEmpty() && shape.types().keySet().containsAll(documented);
  }

  private Schema response(String operation) {
    return document
        .operation(operation)
        .map(Operation::response)
        .orElseThrow(
            () ->
                new IllegalArgumentException("The operation " + operation + " is not in the spec."))
        .schema();
  }

  private void compare(ObservedShape shape) {
    recorded.merge(shape.operation(), shape.count(), Long::sum);
    Map<String, Schema> documented = new HashMap<>();
    compare(shape, response(shape.operation()), "", documented);
    shape.types().keySet().stream()
        .filter(place -> !documented.containsKey(place) && !place.endsWith(ARRAY))
        .filter(place -> isClosed(documented.get(owner(place))))
        .forEach(place -> add(shape, place, "is not in the spec"));
  }

  /** Compares a place and everything below it that was seen and is documented. */
  private void compare(
      ObservedShape shape, Schema schema, String place, Map<String, Schema> documented) {
    String types = shape.types().get(place);
    if (types == null || !schema.exists()) {
      return;
    }
    documented.put(place, schema);
    compareTypes(shape, schema, place, types);
    compare(shape, schema.items(), place + ARRAY, documented);
    for (Property property : schema.properties().values()) {
      String below = below(place, property.name());
      if (shape.types().containsKey(below)) {
        compare(shape, property.schema(), below, documented);
      } else if (property.isRequired() && types.contains("object")) {
        add(shape, below, "is required by the spec, but missing");
      }
    }
  }

  /** Tells whether the spec documents all properties of the values of a schema. */
  private static boolean isClosed(@Nullable Schema schema) {
    return schema != null && !schema.types().isEmpty() && schema.additionalProperties().isEmpty();
  }

  private static String owner(String place) {
    return place.substring(0, Math.max(0, place.lastIndexOf('.')));
  }

  private static String below(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private void compareTypes(ObservedShape shape, Schema schema, String place, String types) {
    Set<String> documented = schema.types();
    Set<String> others = new TreeSet<>(List.of(types.split("\\|", -1)));
    if (schema.isNullable() || documented.isEmpty()) {
      others.remove("null");
    }
    others.removeAll(documented);
    if (documented.contains("number")) {
      others.remove("integer");
    }
    if (!others.isEmpty() && !documented.isEmpty()) {
      add(
          shape,
          place.isEmpty() ? "the response" : place,
          "is " + String.join(" or ", others) + ", but the spec states " + schema.type());
    }
  }

  /** Adds the places that the spec documents, without those within a recursive schema. */
  private static void addPlaces(
      Schema schema, String place, List<Schema> enclosing, Set<String> places) {
    Schema target = schema.target();
    if (!schema.exists() || enclosing.contains(target)) {
      return;
    }
    places.add(place);
    List<Schema> within = new ArrayList<>(enclosing);
    within.add(target);
    addPlaces(schema.items(), place + ARRAY, within, places);
    schema
        .properties()
        .forEach(
            (name, property) -> addPlaces(property.schema(), below(place, name), within, places));
  }

  private void add(ObservedShape shape, String place, String problem) {
    counts
        .computeIfAbsent(shape.operation(), operation -> new LinkedHashMap<>())
        .merge(List.of(place, problem), shape.count(), Long::sum);
  }
}
