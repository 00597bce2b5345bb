package io.github.xportka.openapi.observation;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    Map<String, Set<String>> documented = new LinkedHashMap<>();
    comparison.document(comparison.response(shape.operation()), "", documented);
    comparison.compare(shape);
    return comparison.counts.isEmpty() && shape.types().keySet().containsAll(documented.keySet());
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
    Schema response = response(shape.operation());
    shape.types().forEach((place, types) -> compare(shape, response, place, types));
    requireProperties(shape, response, "");
  }

  private void compare(ObservedShape shape, Schema response, String place, String types) {
    Schema schema = response;
    StringBuilder reached = new StringBuilder();
    for (String step : steps(place)) {
      reached.append(step);
      if (schema.types().isEmpty() || schema.additionalProperties().isPresent()) {
        return; // the spec allows any value
      }
      if (step.equals(ARRAY)) {
        schema = schema.items();
      } else {
        String name = step.startsWith(".") ? step.substring(1) : step;
        Property property = schema.properties().get(name);
        if (property == null) {
          if (reached.length() == place.length()) {
            add(shape, place, "is not in the spec");
          }
          return;
        }
        schema = property.schema();
      }
      if (!schema.exists()) {
        return;
      }
    }
    compareTypes(shape, schema, place, types);
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

  /** Reports required properties that are missing in an object that was seen. */
  private void requireProperties(ObservedShape shape, Schema schema, String place) {
    String types = shape.types().getOrDefault(place, "");
    if (types.contains("array") && schema.items().exists()) {
      requireProperties(shape, schema.items(), place + ARRAY);
    }
    if (!types.contains("object")) {
      return;
    }
    for (Property property : schema.properties().values()) {
      String below = place.isEmpty() ? property.name() : place + "." + property.name();
      if (shape.types().containsKey(below)) {
        requireProperties(shape, property.schema(), below);
      } else if (property.isRequired()) {
        add(shape, below, "is required by the spec, but missing");
      }
    }
  }

  /** Collects the places that the spec documents, without those within a recursive schema. */
  private void document(Schema schema, String place, Map<String, Set<String>> documented) {
    document(schema, place, documented, List.of());
  }

  private void document(
      Schema schema, String place, Map<String, Set<String>> documented, List<Schema> enclosing) {
    Schema target = schema.target();
    if (!schema.exists() || enclosing.contains(target)) {
      return;
    }
    documented.put(place, schema.types());
    List<Schema> within = new ArrayList<>(enclosing);
    within.add(target);
    if (schema.types().contains("array")) {
      document(schema.items(), place + ARRAY, documented, within);
    }
    schema
        .properties()
        .forEach(
            (name, property) ->
                document(
                    property.schema(),
                    place.isEmpty() ? name : place + "." + name,
                    documented,
                    within));
  }

  private void add(ObservedShape shape, String place, String problem) {
    counts
        .computeIfAbsent(shape.operation(), operation -> new LinkedHashMap<>())
        .merge(List.of(place, problem), shape.count(), Long::sum);
  }

  /** Splits {@code data[].orderId} into {@code data}, {@code []} and {@code .orderId}. */
  private static List<String> steps(String place) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if ((c == '.' || c == '[') && i > start) {
        steps.add(place.substring(start, i));
        start = i;
      }
    }
    if (start < place.length()) {
      steps.add(place.substring(start));
    }
    return steps;
  }
}
