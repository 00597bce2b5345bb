package io.github.xportka.contract.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.contract.support.BundledSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Evidence of a property in the bundled spec.
 *
 * @param path the place, such as {@code data.orderList[].orderId}, or the name within a record
 * @param level the evidence level
 * @param page the address of the documentation page, or empty
 */
record PropertyEvidence(String path, String level, String page) {
  private static final JsonNode SPEC = BundledSpec.read();

  /**
   * Body of an operation or message.
   *
   * @param id the operation id, or the message type
   * @param part the title on the site
   * @param schema the schema in the bundle
   * @param prefix the first step of the paths
   */
  record Body(String id, String part, JsonNode schema, String prefix) {
    List<PropertyEvidence> properties() {
      List<PropertyEvidence> found = new ArrayList<>();
      addProperties(schema, prefix, new ArrayDeque<>(), found);
      return found;
    }

    @Override
    public String toString() {
      return id + " " + part;
    }
  }

  /** Returns every request, response and message. */
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

  /** Returns the names of the schemas with properties. */
  static Stream<String> records() {
    return schemas().map(Map.Entry::getKey).filter(name -> !ofRecord(name).isEmpty());
  }

  /** Returns the properties of a schema, including those of its parts. */
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

  private static void addProperties(
      JsonNode schema, String path, Deque<JsonNode> above, List<PropertyEvidence> found) {
    JsonNode followed = follow(schema);
    if (above.contains(followed)) {
      return; // a recursive schema
    }
    above.push(followed);
    properties(followed)
        .forEach(
            property -> {
              String propertyPath =
                  path.isEmpty() ? property.getKey() : path + "." + property.getKey();
              found.add(of(propertyPath, property.getValue()));
              addProperties(property.getValue(), propertyPath, above, found);
            });
    if (followed.has("items")) {
      addProperties(followed.get("items"), path + "[]", above, found);
    }
    above.pop();
  }

  private static PropertyEvidence of(String path, JsonNode property) {
    JsonNode evidence = property.path("x-evidence");
    if (!evidence.path("level").isTextual()) {
      throw new AssertionError("The bundle has no evidence for " + path + ".");
    }
    return new PropertyEvidence(
        path, evidence.get("level").asText(), evidence.path("page").asText());
  }

  private static JsonNode follow(JsonNode schema) {
    JsonNode parts = schema.path("allOf");
    // A reference with evidence of its own is an allOf with this reference alone.
    boolean isWrapped = parts.size() == 1 && !schema.has("description");
    String reference = (isWrapped ? parts.get(0) : schema).path("$ref").asText();
    return reference.isEmpty() ? schema : follow(SPEC.at(reference.substring(1)));
  }
}
