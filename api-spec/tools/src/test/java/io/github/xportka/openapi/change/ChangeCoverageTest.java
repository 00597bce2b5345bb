package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.openapi.model.EvidenceLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Coverage of the comparison: it reports an edit of every kind of value in the fixture. */
class ChangeCoverageTest {
  /** Places for readers only, and evidence that the bundler derives or states at each property. */
  private static final List<String> NOT_COMPARED =
      List.of(
          "/info",
          "/tags",
          "/(paths|x-webhooks)/.*/post/x-evidence/level",
          "/components/schemas/\\*/allOf/\\*/x-evidence",
          ".*/x-evidence/statedBy");

  private static final List<String> CAN_BE_ADDED =
      List.of(
          // A path without an operation.
          "/(paths|x-webhooks)",
          // Keys beside a reference have no effect.
          ".*/properties/\\*/allOf/\\*",
          // Names of properties and values that do not exist.
          ".*/required",
          ".*/x-enum-varnames");

  private static final List<String> CAN_BE_REORDERED =
      List.of(
          // Records have builders: only their constructors have an order.
          ".*/properties",
          ".*/allOf",
          ".*/required",
          ".*/x-envelope-interfaces",
          ".*/x-message-types",
          ".*/x-evidence/inferred");

  @Test
  void reportsEveryChangedValue() {
    assertThat(unreported(List.of(), ChangeCoverageTest::change)).isEmpty();
  }

  @Test
  void reportsEveryRemovedValue() {
    assertThat(unreported(List.of(), ChangeCoverageTest::remove)).isEmpty();
  }

  @Test
  void reportsEveryAddedValue() {
    assertThat(unreported(CAN_BE_ADDED, ChangeCoverageTest::add)).isEmpty();
  }

  @Test
  void reportsEveryOrderThatCounts() {
    assertThat(unreported(CAN_BE_REORDERED, ChangeCoverageTest::reorder)).isEmpty();
  }

  /** Edit of a place in a document. It does nothing if it does not apply to the value. */
  private interface Edit {
    void accept(JsonNode document, JsonPointer place);
  }

  private static List<String> unreported(List<String> ignored, Edit edit) {
    JsonNode released = ContractFixture.released();
    String text = released.toString();
    List<String> unreported = new ArrayList<>();
    placesByKind()
        .forEach(
            (kind, place) -> {
              if (ignored.stream().anyMatch(kind::matches)) {
                return;
              }
              JsonNode edited = ContractFixture.released();
              edit.accept(edited, place);
              if (!edited.toString().equals(text)
                  && ContractFixture.compare(released, edited).isEmpty()) {
                unreported.add(kind + " at " + place);
              }
            });
    return unreported;
  }

  /** Returns one place of each kind: all properties of all schemas are of the same kind. */
  private static Map<String, JsonPointer> placesByKind() {
    Map<String, JsonPointer> places = new LinkedHashMap<>();
    collect(ContractFixture.released(), JsonPointer.empty(), "", places, new HashSet<>());
    return places;
  }

  private static void collect(
      JsonNode value,
      JsonPointer place,
      String kind,
      Map<String, JsonPointer> places,
      Set<String> kindsWithOrder) {
    if (NOT_COMPARED.stream().anyMatch(kind::matches)) {
      return;
    }
    places.putIfAbsent(kind, place);
    if (value.size() > 1 && kindsWithOrder.add(kind)) {
      places.put(kind, place);
    }
    boolean keysAreNames = kind.matches(".*/(paths|x-webhooks|schemas|securitySchemes|properties)");
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String key = entry.getKey();
      if (keysAreNames || !Prose.KEYS.contains(key)) {
        String kindOfEntry = kind + "/" + (keysAreNames ? "*" : key);
        collect(entry.getValue(), place.appendProperty(key), kindOfEntry, places, kindsWithOrder);
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      collect(value.path(i), place.appendIndex(i), kind + "/*", places, kindsWithOrder);
    }
  }

  private static void change(JsonNode document, JsonPointer place) {
    JsonNode value = document.at(place);
    String text = value.asText();
    if (value.isBoolean()) {
      ContractFixture.set(document, place, BooleanNode.valueOf(!value.asBoolean()));
    } else if (EvidenceLevel.of(text).isPresent()) {
      String other = text.equals("inferred") ? "upstream" : "inferred";
      ContractFixture.set(document, place, new TextNode(other));
    } else if (place.toString().endsWith("/$ref")) {
      String other = text.endsWith("/Filter") ? "SortKey" : "Filter";
      ContractFixture.set(document, place, new TextNode("#/components/schemas/" + other));
    } else if (value.isValueNode()) {
      ContractFixture.set(document, place, new TextNode(text + "-other"));
    }
  }

  private static void remove(JsonNode document, JsonPointer place) {
    JsonNode value = document.at(place);
    boolean isDefault = value.isBoolean() && !value.asBoolean();
    boolean isReferenced = place.toString().matches("/components(/schemas(/[^/]*)?)?");
    if (!place.matches() && !isDefault && !isReferenced) {
      ContractFixture.remove(document, place);
    }
  }

  private static void add(JsonNode document, JsonPointer place) {
    ObjectNode added = JsonNodeFactory.instance.objectNode().put("x-more", true);
    JsonNode value = document.at(place);
    if (value instanceof ObjectNode object) {
      object.set("x-more", added);
    } else if (value instanceof ArrayNode array) {
      array.add(array.path(0).isTextual() ? new TextNode("more") : added);
    }
  }

  /** Reorders an array, or an object whose keys have an order. */
  private static void reorder(JsonNode document, JsonPointer place) {
    JsonNode value = document.at(place);
    if (value.size() > 1
        && (value.isArray() || place.toString().matches(".*/(properties|content)"))) {
      ContractFixture.rotate(value);
    }
  }
}
