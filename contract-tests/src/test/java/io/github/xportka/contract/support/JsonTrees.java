package io.github.xportka.contract.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportJson;

/** What is done with JSON in more than one test. */
public final class JsonTrees {
  private static final ObjectWriter SORTED =
      XportJson.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private JsonTrees() {}

  /** The same text for the same JSON, whatever the order of its members; every digit counts. */
  public static String canonical(JsonNode tree) {
    try {
      return SORTED.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** An explicit null counts as absent. */
  public static JsonNode withoutNulls(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      ObjectNode kept = object.objectNode();
      object
          .properties()
          .forEach(
              member -> {
                if (!member.getValue().isNull()) {
                  kept.set(member.getKey(), withoutNulls(member.getValue()));
                }
              });
      return kept;
    }
    if (tree instanceof ArrayNode array) {
      ArrayNode kept = array.arrayNode();
      array.forEach(element -> kept.add(withoutNulls(element)));
      return kept;
    }
    return tree;
  }
}
