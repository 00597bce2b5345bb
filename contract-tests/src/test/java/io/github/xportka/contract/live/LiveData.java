package io.github.xportka.contract.live;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.contract.support.PactInteraction;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Orders and products of the calling account. They replace those of the documentation, which the
 * pacts contain. The file has values by operation and JSON pointer:
 *
 * <pre>{@code
 * {"getOrderDetail": {"/orderId": "2257164624870311973"}}
 * }</pre>
 */
final class LiveData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode values;

  private LiveData(JsonNode values) {
    this.values = values;
  }

  static LiveData none() {
    return new LiveData(JSON.createObjectNode());
  }

  static LiveData read(String file) {
    JsonNode values;
    try {
      values = JSON.readTree(Path.of(file).toFile());
    } catch (IOException e) {
      // The message of the cause can quote the file.
      throw new IllegalArgumentException(
          LivePlatform.DATA
              + " names "
              + file
              + ", which does not exist or is not JSON. Correct it.");
    }
    return of(values);
  }

  static LiveData of(JsonNode values) {
    values
        .properties()
        .forEach(
            entry -> {
              if (Operation.byId(entry.getKey()).isEmpty() || !entry.getValue().isObject()) {
                throw wrong(
                    "'" + entry.getKey() + "' is not an operation with an object of values",
                    "Write {\"<operation>\": {\"/<property>\": <value>}}");
              }
            });
    if (!values.isObject()) {
      throw wrong(
          "the content is not an object", "Write {\"<operation>\": {\"/<property>\": <value>}}");
    }
    return new LiveData(values);
  }

  /** Returns the request of the pact with the account's values. */
  JsonNode request(PactInteraction interaction) {
    JsonNode request = interaction.requestBody().deepCopy();
    values
        .path(interaction.operationId())
        .properties()
        .forEach(value -> replace(request, value.getKey(), value.getValue(), interaction));
    return request;
  }

  private static void replace(
      JsonNode request, String place, JsonNode value, PactInteraction interaction) {
    if (!place.startsWith("/") || request.at(place).isMissingNode()) {
      throw wrong(
          "the request of " + interaction.operationId() + " has nothing at '" + place + "'",
          "Write the pointer of a property of the request, such as /orderId");
    }
    JsonPointer pointer = JsonPointer.compile(place);
    JsonNode parent = request.at(pointer.head());
    if (parent instanceof ArrayNode list) {
      list.set(pointer.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
    }
  }

  private static IllegalArgumentException wrong(String what, String remedy) {
    return new IllegalArgumentException(
        "The file of " + LivePlatform.DATA + " is wrong: " + what + ". " + remedy + ".");
  }

  /** Redacts the data. */
  @Override
  public String toString() {
    return "LiveData[***]";
  }
}
