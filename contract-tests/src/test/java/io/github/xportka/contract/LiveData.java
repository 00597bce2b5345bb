package io.github.xportka.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What exists on the platform for the account that calls. The pacts name the documentation's orders
 * and products, which are somebody else's; here are values to send instead, by operation and place:
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
      // Its message may quote the file, which is nobody's business.
      throw new IllegalArgumentException(
          LivePlatform.DATA + " names a file that is missing or no JSON: " + file + ".");
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
                    "'" + entry.getKey() + "' is no operation with an object of values",
                    "Write {\"<operation>\": {\"/<member>\": <value>}}");
              }
            });
    if (!values.isObject()) {
      throw wrong("it is no object", "Write {\"<operation>\": {\"/<member>\": <value>}}");
    }
    return new LiveData(values);
  }

  /** The pact's request, with the account's values in place of the documentation's. */
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
          "Give the place of a member of the request, such as /orderId");
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
        "The file that " + LivePlatform.DATA + " names: " + what + ". " + remedy + ".");
  }

  /** Says nothing of the account. */
  @Override
  public String toString() {
    return "LiveData[***]";
  }
}
