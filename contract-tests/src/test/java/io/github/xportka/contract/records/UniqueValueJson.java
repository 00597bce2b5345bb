package io.github.xportka.contract.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.records.RecordSchema.RecordProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON of a record in which every value is unique, so that a text shows which values it contains.
 */
final class UniqueValueJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Depth of records within records, because a category can hold categories. */
  private static final int DEPTH = 4;

  private final List<String> redacted = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final ObjectNode json;
  private int last = 2_000_000_000;

  UniqueValueJson(RecordSchema schema) {
    json = record(schema, false, DEPTH);
  }

  JsonNode json() {
    return json;
  }

  /**
   * Returns the values that must be redacted: personal ones, and those the client does not know.
   */
  List<String> redacted() {
    return redacted;
  }

  /** Returns the values that must be shown. */
  List<String> shown() {
    return shown;
  }

  private ObjectNode record(RecordSchema schema, boolean isPersonal, int depth) {
    ObjectNode object = JSON.objectNode();
    for (RecordProperty property : schema.properties()) {
      object.set(
          property.name(), value(property.schema(), isPersonal || property.isPersonal(), depth));
    }
    return object.put("more", "text" + next(redacted));
  }

  private JsonNode value(RecordSchema schema, boolean isPersonal, int depth) {
    List<String> values = isPersonal ? redacted : shown;
    return switch (schema.kind()) {
      case TEXT, TEXT_ENUM -> JSON.textNode("text" + next(values));
      // The text does not fit its format, so that the client keeps it as an additional property.
      case FORMATTED_TEXT -> JSON.textNode("text" + next(redacted));
      case INT, LONG, DECIMAL, NUMBER_ENUM -> JSON.numberNode(next(values));
      case BOOLEAN -> JSON.booleanNode(true);
      case LIST -> JSON.arrayNode().add(value(schema.items(), isPersonal, depth));
      case TREE -> JSON.objectNode().put("text", next(redacted));
      case RECORD -> depth == 0 ? JSON.objectNode() : record(schema, isPersonal, depth - 1);
    };
  }

  private int next(List<String> values) {
    values.add(String.valueOf(++last));
    return last;
  }
}
