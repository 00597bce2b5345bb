package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completes the schemas of a page with what its example shows: properties, types, nulls and values.
 * A schema that is used at several places describes the values of all of them.
 */
final class SchemaCompletion {
  /** Key of the value that the example shows for a text, number or boolean. */
  static final String SHOWN = "x-shown";

  /** Key of the mark of a property that an object of the example does not have. */
  static final String LEFT_OUT = "x-left-out";

  private static final String NULLABLE = "nullable";

  private SchemaCompletion() {}

  /** Completes a schema, which is changed. */
  static void complete(Schema schema, JsonNode example) {
    addStatements(schema, example);
    markLeftOut(schema, example);
  }

  private static void addStatements(Schema place, JsonNode value) {
    Schema schema = place.target();
    if (!(schema.node().value() instanceof ObjectNode written)) {
      return; // The page has another value in place of a schema.
    }
    if (value.isNull()) {
      written.put(NULLABLE, true);
      return;
    }
    addType(written, schema.types(), SchemaTypes.of(value));
    boolean isDecided = schema.types().size() == 1;
    if (isDecided && value.isObject()) {
      addProperties(schema, written, value);
    } else if (isDecided && value.isArray()) {
      addElements(schema, written, value);
    } else if (isDecided) {
      addScalar(schema, written, value);
    }
  }

  /** A type that contradicts the page makes the type and the content undecided. */
  private static void addType(ObjectNode written, Set<String> stated, String type) {
    if (stated.isEmpty() || (stated.equals(Set.of("integer")) && type.equals("number"))) {
      written.put("type", type);
    } else if (!SchemaTypes.allows(stated, type)) {
      written.retain(NULLABLE, "title", "description");
      ArrayNode alternatives = written.putArray("oneOf");
      Stream.concat(stated.stream(), Stream.of(type))
          .forEach(one -> alternatives.addObject().put("type", one));
    }
  }

  private static void addProperties(Schema schema, ObjectNode written, JsonNode object) {
    Map<String, Property> stated = schema.properties();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Property property = stated.get(entry.getKey());
      if (property != null) {
        addStatements(property.schema(), entry.getValue());
      } else {
        object(written, Schema.PROPERTIES).putObject(entry.getKey());
        Schema added = new Schema(schema.node().at(Schema.PROPERTIES, entry.getKey()));
        addStatements(added, entry.getValue());
      }
    }
  }

  private static ObjectNode object(ObjectNode owner, String key) {
    return owner.path(key) instanceof ObjectNode known ? known : owner.putObject(key);
  }

  private static void addElements(Schema schema, ObjectNode written, JsonNode array) {
    if (!schema.items().exists()) {
      written.putObject("items");
    }
    Schema items = schema.items();
    array.forEach(element -> addStatements(items, element));
  }

  private static void addScalar(Schema schema, ObjectNode written, JsonNode value) {
    if (written.path("enum") instanceof ArrayNode listed && !schema.enumValues().contains(value)) {
      listed.add(value);
    }
    if (SampleValues.fits(schema, value)) {
      written.putIfAbsent(SHOWN, value);
    }
  }

  private static void markLeftOut(Schema schema, JsonNode value) {
    if (value.isArray()) {
      value.forEach(element -> markLeftOut(schema.items(), element));
    } else if (value.isObject()) {
      for (Property property : schema.properties().values()) {
        JsonNode shown = value.path(property.name());
        if (!shown.isMissingNode()) {
          markLeftOut(property.schema(), shown);
        } else if (property.node().value() instanceof ObjectNode written) {
          written.put(LEFT_OUT, true);
        }
      }
    }
  }
}
