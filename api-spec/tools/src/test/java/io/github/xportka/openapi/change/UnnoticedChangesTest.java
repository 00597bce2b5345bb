package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the spec says: saying something else, nothing, more, or in another order is noticed. */
class UnnoticedChangesTest {
  /** Where a reader is told something, and where the bundle repeats what stands elsewhere. */
  private static final List<String> NOT_THE_CONTRACT =
      List.of(
          "/info",
          "/tags",
          ".*/x-unconfirmed",
          "/(paths|x-webhooks)/.*/post/x-evidence/level",
          ".*/x-evidence/statedBy");

  private static final List<String> MAY_GO =
      List.of(
          // What has members is an object.
          "/components/schemas/\\*(/allOf/\\*)?/type",
          // A member that does not say it is known as well as its object.
          ".*/properties/\\*/x-evidence(/level)?");

  private static final List<String> MAY_COME =
      List.of(
          // A path without an operation.
          "/(paths|x-webhooks)",
          // Beside a reference everything is ignored.
          ".*/properties/\\*/allOf/\\*",
          // The name of no member, which lint finds.
          ".*/required",
          // The name of no value.
          ".*/x-enum-varnames");

  private static final List<String> IN_ANY_ORDER =
      List.of(
          // Records are made with builders: only their constructors have an order.
          ".*/properties",
          ".*/allOf",
          ".*/required",
          ".*/x-message-types",
          ".*/x-evidence/inferred");

  @Test
  void noStatementOfTheSpecChangesUnnoticed() {
    assertThat(unnoticed(List.of(), UnnoticedChangesTest::sayOtherwise)).isEmpty();
  }

  @Test
  void noStatementOfTheSpecGoesUnnoticed() {
    assertThat(unnoticed(MAY_GO, UnnoticedChangesTest::remove)).isEmpty();
  }

  @Test
  void noStatementIsAddedUnnoticed() {
    assertThat(unnoticed(MAY_COME, UnnoticedChangesTest::add)).isEmpty();
  }

  @Test
  void noOrderThatCountsChangesUnnoticed() {
    assertThat(unnoticed(IN_ANY_ORDER, UnnoticedChangesTest::reorder)).isEmpty();
  }

  @Test
  void anotherWordingIsNoChange() {
    JsonNode other = Contract.today();
    for (JsonNode described : other.path("components").findParents("description")) {
      if (described.path("description").isTextual()) {
        ((ObjectNode) described).put("description", "Something else.");
      }
    }

    assertThat(SpecChanges.between(Contract.today(), other)).isEmpty();
  }

  @Test
  void theSpecIsWhatItIs() {
    assertThat(SpecChanges.between(Contract.today(), Contract.today())).isEmpty();
  }

  /** An edit of a place in a document, which may leave it as it is. */
  private interface Edit {
    void accept(JsonNode document, JsonPointer place);
  }

  /** The places, one of each kind, whose edit makes another document and is no change. */
  private static List<String> unnoticed(List<String> harmless, Edit edit) {
    JsonNode today = Contract.withMore();
    List<String> unnoticed = new ArrayList<>();
    statements()
        .forEach(
            (shape, place) -> {
              JsonNode other = Contract.withMore();
              edit.accept(other, place);
              if (harmless.stream().noneMatch(shape::matches)
                  && !other.toString().equals(today.toString())
                  && SpecChanges.between(today, other).isEmpty()) {
                unnoticed.add(shape + " at " + place);
              }
            });
    return unnoticed;
  }

  /**
   * A place for each kind of statement, one with an order if there is one: all members of all
   * schemas are of one kind.
   */
  private static Map<String, JsonPointer> statements() {
    Map<String, JsonPointer> places = new LinkedHashMap<>();
    collect(Contract.withMore(), JsonPointer.empty(), "", places, new HashSet<>());
    return places;
  }

  private static void collect(
      JsonNode node,
      JsonPointer place,
      String shape,
      Map<String, JsonPointer> places,
      Set<String> orders) {
    if (NOT_THE_CONTRACT.stream().anyMatch(shape::matches)) {
      return;
    }
    places.putIfAbsent(shape, place);
    if (node.size() > 1 && orders.add(shape)) {
      places.put(shape, place);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean isName = shape.matches(".*/(paths|x-webhooks|schemas|securitySchemes|properties)");
      if (isName || !Nodes.isProse(member.getKey())) {
        collect(
            member.getValue(),
            place.appendProperty(member.getKey()),
            shape + "/" + (isName ? "*" : member.getKey()),
            places,
            orders);
      }
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      collect(node.path(i), place.appendIndex(i), shape + "/*", places, orders);
    }
  }

  private static void sayOtherwise(JsonNode document, JsonPointer place) {
    JsonNode said = document.at(place);
    if (said.isBoolean()) {
      set(document, place, BooleanNode.valueOf(!said.asBoolean()));
    } else if (said.isValueNode()) {
      set(document, place, new TextNode(said.asText() + "-otherwise"));
    }
  }

  private static void set(JsonNode document, JsonPointer place, JsonNode value) {
    JsonNode parent = document.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), value);
    } else if (parent instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), value);
    }
  }

  private static void remove(JsonNode document, JsonPointer place) {
    JsonNode said = document.at(place);
    if (place.matches() || (said.isBoolean() && !said.asBoolean())) {
      return; // That something is not so need not be said.
    }
    JsonNode parent = document.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.remove(place.last().getMatchingIndex());
    } else if (parent instanceof ObjectNode object) {
      object.remove(place.last().getMatchingProperty());
    }
  }

  private static void add(JsonNode document, JsonPointer place) {
    ObjectNode more = JsonNodeFactory.instance.objectNode().put("x-more", true);
    JsonNode said = document.at(place);
    if (said instanceof ObjectNode object) {
      object.set("x-more", more);
    } else if (said instanceof ArrayNode list) {
      list.add(list.path(0).isTextual() ? new TextNode("more") : more);
    }
  }

  /** The members of an object have an order in two places only. */
  private static void reorder(JsonNode document, JsonPointer place) {
    JsonNode said = document.at(place);
    if (said instanceof ArrayNode list && list.size() > 1) {
      list.add(list.remove(0));
    } else if (said instanceof ObjectNode object
        && object.size() > 1
        && place.toString().matches(".*/(properties|content)")) {
      String first = object.fieldNames().next();
      object.set(first, object.remove(first));
    }
  }
}
