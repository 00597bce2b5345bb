package io.github.xportka.contract.documentation;

import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Evidence of a property in the bundled spec. The model resolves the schemas, but the evidence is
 * read where the bundle states it: inheritance is not computed a second time.
 *
 * @param path the place, such as {@code data.orderList[].orderId}, or the name within a record
 * @param level the evidence level
 * @param page the address of the documentation page, or empty
 */
record PropertyEvidence(String path, String level, String page) {
  private static final OpenApiDocument SPEC = BundledSpec.document();

  /**
   * Body of an operation or message.
   *
   * @param id the operation id, or the message type
   * @param part the title on the site
   * @param schema the schema in the bundle
   * @param prefix the first step of the paths
   */
  record Body(String id, String part, Schema schema, String prefix) {
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
    for (Operation operation : SPEC.operations()) {
      bodies.add(new Body(operation.id(), "Request", operation.request().schema(), ""));
      bodies.add(new Body(operation.id(), "Response", operation.response().schema(), ""));
    }
    for (Operation message : SPEC.messages()) {
      String type = message.path();
      bodies.add(new Body(type, "Message", message.request().schema(), ""));
      SPEC.messageBodies(type)
          .forEach(schema -> bodies.add(new Body(type, "Body", schema, "messageBody")));
    }
    return bodies.stream().filter(body -> body.schema().exists()).toList();
  }

  /** Returns the names of the schemas with properties. */
  static Stream<String> records() {
    return SPEC.schemas().stream()
        .filter(schema -> !schema.properties().isEmpty())
        .map(schema -> schema.node().key());
  }

  /** Returns the properties of a schema, including those of its parts. */
  static List<PropertyEvidence> ofRecord(String name) {
    return SPEC.schema(name).orElseThrow().properties().values().stream()
        .map(property -> of(property.name(), property))
        .toList();
  }

  private static void addProperties(
      Schema schema, String path, Deque<Schema> above, List<PropertyEvidence> found) {
    Schema target = schema.target();
    if (above.contains(target)) {
      return; // a recursive schema
    }
    above.push(target);
    for (Property property : target.properties().values()) {
      String propertyPath = path.isEmpty() ? property.name() : path + "." + property.name();
      found.add(of(propertyPath, property));
      addProperties(property.schema(), propertyPath, above, found);
    }
    if (target.items().exists()) {
      addProperties(target.items(), path + "[]", above, found);
    }
    above.pop();
  }

  private static PropertyEvidence of(String path, Property property) {
    Node evidence = property.node().at(Evidence.KEY);
    return new PropertyEvidence(
        path, Evidence.level(evidence.at("level")).key(), evidence.at(Evidence.PAGE).text());
  }
}
