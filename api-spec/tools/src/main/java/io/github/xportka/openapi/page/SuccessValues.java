package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that an envelope of the spec has in the response to a successful call.
 *
 * @param examples the examples of the envelope's properties
 * @param deciding the names of the properties with the code and the success flag
 */
record SuccessValues(Map<String, JsonNode> examples, Set<String> deciding) {
  /** Reads the values of an envelope; without an envelope, no value is known. */
  static SuccessValues of(Optional<Schema> envelope) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    for (Property property : envelope.map(Schema::properties).orElse(Map.of()).values()) {
      JsonNode example = property.schema().target().node().at("example").value();
      if (!example.isMissingNode()) {
        examples.put(property.name(), example);
      }
    }
    Set<String> deciding =
        Stream.of("code", "success")
            .flatMap(role -> envelope.stream().map(its -> its.node().at("x-envelope", role).text()))
            .collect(Collectors.toSet());
    return new SuccessValues(examples, deciding);
  }

  /** Tells whether a response has another code or another success flag than a success. */
  boolean isFailure(JsonNode response) {
    return examples.entrySet().stream()
        .filter(example -> deciding.contains(example.getKey()))
        .anyMatch(example -> differs(response.path(example.getKey()), example.getValue()));
  }

  private static boolean differs(JsonNode value, JsonNode success) {
    return value.isValueNode() && !value.isNull() && !value.asText().equals(success.asText());
  }

  /** Writes the values into an invented response. */
  void writeTo(JsonNode response) {
    if (response instanceof ObjectNode object) {
      object.setAll(examples);
    }
  }
}
