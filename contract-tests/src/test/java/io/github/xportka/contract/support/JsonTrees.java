package io.github.xportka.contract.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Normal forms of JSON for comparisons. */
public final class JsonTrees {
  private static final ObjectWriter SORTED =
      XportJson.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private JsonTrees() {}

  /** Parses JSON. Numbers keep all their digits. */
  public static JsonNode read(byte[] json) {
    try {
      return XportJson.reader(JsonNode.class).readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the JSON with sorted properties. Numbers keep all their digits. */
  public static String canonical(JsonNode tree) {
    try {
      return SORTED.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a copy without the properties that are null. */
  public static JsonNode withoutNulls(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    removeNulls(copy);
    return copy;
  }

  private static void removeNulls(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
    tree.forEach(JsonTrees::removeNulls);
  }
}
