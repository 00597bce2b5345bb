package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.ModelSchema.Member;
import java.util.ArrayList;
import java.util.List;

/** A record's JSON with another value everywhere, so that each is recognised where it turns up. */
final class PlantedRecord {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** How many records within a record: a category holds categories. */
  private static final int DEPTH = 4;

  private final List<String> hidden = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final ObjectNode json;
  private int planted = 2_000_000_000;

  PlantedRecord(ModelSchema schema) {
    json = record(schema, false, DEPTH);
  }

  JsonNode json() {
    return json;
  }

  /** What must not be shown: personal data, and what is kept without being understood. */
  List<String> hidden() {
    return hidden;
  }

  /** What helps whoever reads a log. */
  List<String> shown() {
    return shown;
  }

  private ObjectNode record(ModelSchema schema, boolean isPersonal, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Member member : schema.members()) {
      object.set(member.name(), value(member.schema(), isPersonal || member.isPersonal(), depth));
    }
    return object.put("more", "text" + plant(hidden));
  }

  private JsonNode value(ModelSchema schema, boolean isPersonal, int depth) {
    List<String> values = isPersonal ? hidden : shown;
    return switch (schema.kind()) {
      case TEXT, TEXT_VOCABULARY -> JSON.textNode("text" + plant(values));
      // No text of a documented format: what does not fit is kept as an additional member.
      case FORMATTED_TEXT -> JSON.textNode("text" + plant(hidden));
      case INT, LONG, DECIMAL, NUMBER_VOCABULARY -> JSON.numberNode(plant(values));
      case BOOLEAN -> JSON.booleanNode(true);
      case LIST -> JSON.arrayNode().add(value(schema.items(), isPersonal, depth));
      case TREE -> JSON.objectNode().put("text", plant(hidden)); // nobody knows what it holds
      case RECORD -> depth == 0 ? JSON.objectNode() : record(schema, isPersonal, depth - 1);
    };
  }

  private int plant(List<String> values) {
    values.add(String.valueOf(++planted));
    return planted;
  }
}
