package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parser that records the line of each value, and the anchors and aliases of YAML. */
final class LineRecorder extends JsonParserDelegate {
  /** Largest size of all values that replace aliases, as JSON. */
  private static final int MAX_REPEATED = 2_000_000;

  private final int firstLine;
  private final NavigableMap<String, Integer> lines = new TreeMap<>();
  private final Map<String, JsonPointer> anchors = new HashMap<>();

  /** The anchor's place by the place of the alias, in the order of the text. */
  private final Map<JsonPointer, JsonPointer> aliases = new LinkedHashMap<>();

  LineRecorder(JsonParser parser, int firstLine) {
    super(parser);
    this.firstLine = firstLine;
  }

  NavigableMap<String, Integer> lines() {
    return lines;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token != null && !token.isStructEnd()) {
      record(getParsingContext().pathAsPointer());
    }
    return token;
  }

  private void record(JsonPointer pointer) throws IOException {
    lines.putIfAbsent(pointer.toString(), firstLine + currentTokenLocation().getLineNr() - 1);
    if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      JsonPointer anchor = anchors.get(getText());
      if (anchor == null) {
        throw new JsonParseException(this, "the alias does not have an anchor");
      }
      aliases.put(pointer, anchor);
    } else if (getObjectId() != null) {
      // The names of the properties in an anchored object have its id, too.
      anchors.putIfAbsent(getObjectId().toString(), pointer);
    }
  }

  /** Replaces the aliases, which Jackson reads as texts, by copies of what their anchors mark. */
  void replaceAliases(JsonNode root) throws JsonParseException {
    int repeated = 0;
    for (Map.Entry<JsonPointer, JsonPointer> alias : aliases.entrySet()) {
      JsonNode value = root.at(alias.getValue());
      repeated += value.toString().length();
      if (repeated > MAX_REPEATED) {
        throw new JsonParseException(this, "the aliases repeat too much");
      }
      JsonPointer place = alias.getKey();
      if (root.at(place.head()) instanceof ArrayNode array) {
        array.set(place.last().getMatchingIndex(), value.deepCopy());
      } else {
        ((ObjectNode) root.at(place.head()))
            .replace(place.last().getMatchingProperty(), value.deepCopy());
      }
    }
  }
}
