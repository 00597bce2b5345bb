package io.github.xportka.contract.documentation;

import io.github.xportka.contract.support.BundledSpec;


import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A member of the bundled spec, and how well it is known.
 *
 * @param path where it is, such as {@code data.orderList[].orderId}; of a record, its name
 * @param level the level of evidence
 * @param page the address of the page that shows it; empty when there is none
 */
record PropertyEvidence(String path, String level, String page) {
  private static final JsonNode SPEC = BundledSpec.read();

  /**
   * An operation or a message, and what is sent or answered.
   *
   * @param id the operation's id, or the message's type
   * @param part what the site calls it
   * @param schema its schema in the bundle
   * @param prefix what the paths of its members begin with
   */
  record Body(String id, String part, JsonNode schema, String prefix) {
    List<PropertyEvidence> members() {
      List<PropertyEvidence> found = new ArrayList<>();
      addMembers(schema, prefix, new ArrayDeque<>(), found);
      return found;
    }

    @Override
    public String toString() {
      return id + " " + part;
    }
  }

  /** Every request, every answer and every message that has members. */
  static List<Body> bodies() {
    List<Body> bodies = new ArrayList<>();
    for (JsonNode path : SPEC.path("paths")) {
      JsonNode operation = path.path("post");
      String id = operation.path("operationId").asText();
      bodies.add(new Body(id, "Request", json(operation.path("requestBody")), ""));
      bodies.add(new Body(id, "Response", json(operation.at("/responses/200")), ""));
    }
    for (Map.Entry<String, JsonNode> message : SPEC.path("x-webhooks").properties()) {
      JsonNode request = message.getValue().at("/post/requestBody");
      bodies.add(new Body(message.getKey(), "Message", json(request), ""));
      schemas()
          .filter(schema -> hasType(schema.getValue(), message.getKey()))
          .map(schema -> new Body(message.getKey(), "Body", schema.getValue(), "messageBody"))
          .forEach(bodies::add);
    }
    return bodies.stream().filter(body -> !body.schema().isMissingNode()).toList();
  }

  private static boolean hasType(JsonNode schema, String messageType) {
    return schema
        .path("x-message-types")
        .valueStream()
        .anyMatch(type -> type.asText().equals(messageType));
  }

  private static JsonNode json(JsonNode body) {
    return body.path("content").path("application/json").path("schema");
  }

  /** The names of the schemas that have members. */
  static Stream<String> records() {
    return schemas().map(Map.Entry::getKey).filter(name -> !ofRecord(name).isEmpty());
  }

  /** The members of a schema, those of its parts included. */
  static List<PropertyEvidence> ofRecord(String name) {
    return properties(SPEC.at("/components/schemas/" + name))
        .map(property -> of(property.getKey(), property.getValue()))
        .toList();
  }

  private static Stream<Map.Entry<String, JsonNode>> schemas() {
    return SPEC.at("/components/schemas").propertyStream();
  }

  private static Stream<Map.Entry<String, JsonNode>> properties(JsonNode schema) {
    return Stream.concat(
        schema.path("allOf").valueStream().flatMap(part -> properties(follow(part))),
        schema.path("properties").propertyStream());
  }

  private static void addMembers(
      JsonNode schema, String path, Deque<JsonNode> above, List<PropertyEvidence> found) {
    JsonNode followed = follow(schema);
    if (above.contains(followed)) {
      return; // a tree: what is below has been said above
    }
    above.push(followed);
    properties(followed)
        .forEach(
            property -> {
              String memberPath =
                  path.isEmpty() ? property.getKey() : path + "." + property.getKey();
              found.add(of(memberPath, property.getValue()));
              addMembers(property.getValue(), memberPath, above, found);
            });
    if (followed.has("items")) {
      addMembers(followed.get("items"), path + "[]", above, found);
    }
    above.pop();
  }

  private static PropertyEvidence of(String path, JsonNode property) {
    JsonNode evidence = property.path("x-evidence");
    if (!evidence.path("level").isTextual()) {
      throw new AssertionError("The bundle does not say how well " + path + " is known.");
    }
    return new PropertyEvidence(path, evidence.get("level").asText(), evidence.path("page").asText());
  }

  private static JsonNode follow(JsonNode schema) {
    JsonNode parts = schema.path("allOf");
    // A member that is a reference, and says how well it is known.
    boolean isWrapped = parts.size() == 1 && !schema.has("description");
    String reference = (isWrapped ? parts.get(0) : schema).path("$ref").asText();
    return reference.isEmpty() ? schema : follow(SPEC.at(reference.substring(1)));
  }
}
