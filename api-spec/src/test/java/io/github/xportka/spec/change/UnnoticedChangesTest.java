package io.github.xportka.spec.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever the spec says, saying something else is noticed. */
class UnnoticedChangesTest {
  /** Where a reader is told something, and where the bundle repeats what stands elsewhere. */
  private static final List<String> NOT_THE_CONTRACT =
      List.of("/info/", "/tags/*/", "/x-unconfirmed", "/x-evidence/level", "/x-evidence/statedBy");

  @Test
  void noStatementOfTheSpecChangesUnnoticed() {
    JsonNode today = Contract.today();
    List<String> unnoticed = new ArrayList<>();
    statements()
        .forEach(
            (shape, place) -> {
              JsonNode other = Contract.today();
              sayOtherwise(other, place);
              if (SpecChanges.between(today, other).isEmpty()) {
                unnoticed.add(place.toString());
              }
            });

    assertThat(unnoticed).isEmpty();
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

  /** A place for each kind of statement: all members of all schemas are of one kind. */
  private static Map<String, JsonPointer> statements() {
    Map<String, JsonPointer> places = new LinkedHashMap<>();
    collect(Contract.today(), JsonPointer.empty(), "", places);
    return places;
  }

  private static void collect(
      JsonNode node, JsonPointer place, String shape, Map<String, JsonPointer> places) {
    if (node.isValueNode()) {
      if (NOT_THE_CONTRACT.stream().noneMatch(prose -> (shape + "/").contains(prose))) {
        places.putIfAbsent(shape, place);
      }
      return;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean isName = shape.matches(".*/(paths|x-webhooks|schemas|securitySchemes|properties)");
      if (isName || !Nodes.isProse(member.getKey())) {
        collect(
            member.getValue(),
            place.appendProperty(member.getKey()),
            shape + "/" + (isName ? "*" : member.getKey()),
            places);
      }
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      collect(node.path(i), place.appendIndex(i), shape + "/*", places);
    }
  }

  private static void sayOtherwise(JsonNode document, JsonPointer place) {
    JsonNode parent = document.at(place.head());
    JsonNode said = document.at(place);
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), list.textNode(said.asText() + "-otherwise"));
    } else if (parent instanceof ObjectNode object) {
      String member = place.last().getMatchingProperty();
      if (said.isBoolean()) {
        object.put(member, !said.asBoolean());
      } else {
        object.put(member, said.asText() + "-otherwise");
      }
    }
  }
}
