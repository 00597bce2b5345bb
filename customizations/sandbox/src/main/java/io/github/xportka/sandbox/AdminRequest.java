package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * JSON object that a request to the admin API sends.
 *
 * @param json the object, or a missing node for an empty body
 */
record AdminRequest(JsonNode json) {
  private static final ObjectReader JSON = XportJson.reader(JsonNode.class);

  /** Reads any JSON, or a missing node for an empty body. */
  static JsonNode json(LimitedBody body) throws IOException {
    return JSON.readTree(body.bytes());
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if the body is not an object
   */
  static AdminRequest read(LimitedBody body) throws IOException {
    JsonNode json = json(body);
    if (!json.isObject() && !json.isMissingNode()) {
      throw new IllegalArgumentException(
          "The body is not a JSON object. It must be an object with properties.");
    }
    return new AdminRequest(json);
  }

  /**
   * Reads an object whose unknown properties are probably misspelled.
   *
   * @throws IllegalArgumentException if the body is not an object, or has another property
   */
  static AdminRequest read(LimitedBody body, String... properties) throws IOException {
    AdminRequest request = read(body);
    List<String> known = List.of(properties);
    for (Map.Entry<String, JsonNode> property : request.json.properties()) {
      if (!known.contains(property.getKey())) {
        throw new IllegalArgumentException(
            "The property '%s' is unknown. Correct its name. Known: %s."
                .formatted(property.getKey(), String.join(", ", known)));
      }
    }
    return request;
  }

  /** Returns whether a property is neither null nor an empty text. */
  boolean has(String property) {
    JsonNode value = json.path(property);
    return json.hasNonNull(property) && !(value.isTextual() && value.textValue().isEmpty());
  }

  /** Returns any value, also null. */
  JsonNode value(String property) {
    JsonNode value = json.path(property);
    if (value.isMissingNode()) {
      throw invalid(property, "missing. Add it.");
    }
    return value;
  }

  /** Returns a text that is not empty. */
  String text(String property) {
    JsonNode value = json.path(property);
    if (!has(property)) {
      throw invalid(property, "missing. Add it.");
    }
    if (!value.isTextual()) {
      throw invalid(property, "not a text. Send a text in quotation marks.");
    }
    return value.textValue();
  }

  /** Returns an identifier or amount, which can be sent as a text or as a number. */
  String textOrInteger(String property) {
    JsonNode value = json.path(property);
    return value.isIntegralNumber() ? value.asText() : text(property);
  }

  /** Returns whether a property is true. It is false by default. */
  boolean isTrue(String property) {
    JsonNode value = json.path(property);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw invalid(property, "not true or false. Send true or false without quotation marks.");
    }
    return value.booleanValue();
  }

  /** Returns the number of calls, which is one by default. */
  int calls() {
    JsonNode calls = json.path("calls");
    if (!calls.isMissingNode() && !(calls.isIntegralNumber() && calls.canConvertToInt())) {
      throw invalid("calls", "not an integer. Send a number of calls from 1, or omit it.");
    }
    return calls.asInt(1);
  }

  /** Returns the operation whose id the request contains. */
  Operation operation() {
    String id = text("operation");
    return Operation.byId(id).orElseThrow(() -> unknownOperation(id));
  }

  private static IllegalArgumentException unknownOperation(String id) {
    List<String> ids = Arrays.stream(Operation.values()).map(Operation::operationId).toList();
    List<String> near = NearestNames.near(id, ids);
    return new IllegalArgumentException(
        "The operation '%s' is unknown. %s"
            .formatted(
                id,
                near.isEmpty()
                    ? "Use an operation id of the spec, such as payOrder."
                    : "Similar: " + String.join(", ", near) + "."));
  }

  private static IllegalArgumentException invalid(String property, String problem) {
    return new IllegalArgumentException("The property '" + property + "' is " + problem);
  }
}
