package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.JsonEnvelopeReader;
import io.github.xportka.api.JsonEnvelopeReader.PropertyNames;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.RefusedException;
import io.github.xportka.sandbox.SpecBundle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Envelopes in the form of the documented examples. */
final class Responses {
  private Responses() {}

  /**
   * Writes data in the documented envelope. Properties that are null or empty in the example are
   * added.
   */
  static JsonNode success(Operation operation, Object data, String requestId) {
    ObjectNode example = DocumentedExamples.response(operation);
    ObjectNode json = example.deepCopy();
    DocumentedExamples.data(json).setValue(StateJson.MAPPER.valueToTree(data));
    complete(json, example);
    return identified(json, names(operation), requestId);
  }

  private static PropertyNames names(Operation operation) {
    return JsonEnvelopeReader.propertyNames(DocumentedExamples.response(operation))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The response example of %s has no known envelope. Correct the example."
                        .formatted(operation.operationId())));
  }

  private static ObjectNode identified(ObjectNode json, PropertyNames names, String requestId) {
    if (names.requestId() != null) {
      json.put(names.requestId(), requestId);
    }
    return json;
  }

  private static void complete(JsonNode value, JsonNode example) {
    if (value.isArray()) {
      value.forEach(element -> complete(element, example.path(0)));
    } else if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : example.properties()) {
        JsonNode shape = property.getValue();
        if (object.has(property.getKey())) {
          complete(object.path(property.getKey()), shape);
        } else if (shape.isNull() || (shape.isContainerNode() && shape.isEmpty())) {
          object.set(property.getKey(), shape.deepCopy());
        }
      }
    }
  }

  /**
   * Returns the documented example. The pages of a list after the page in the example are empty.
   */
  static JsonNode documented(Operation operation, JsonNode request, String requestId) {
    DocumentedOperation documented = SpecBundle.load().operation(operation).orElseThrow();
    ObjectNode json = DocumentedExamples.response(operation);
    JsonNode paging = documented.paging();
    JsonNode shown = documented.requestExamples().get("documented");
    int requested = page(request, paging);
    if (requested > page(shown, paging)) {
      empty(json, requested, paging);
    }
    return identified(json, names(operation), requestId);
  }

  /** Returns the number of the requested page, which is 1 without pages. */
  private static int page(@Nullable JsonNode request, JsonNode paging) {
    return request == null ? 1 : request.path(paging.path("page").asText()).asInt(1);
  }

  private static void empty(ObjectNode json, int number, JsonNode paging) {
    ObjectNode list = paging.has("in") ? json.withObjectProperty(paging.path("in").asText()) : json;
    list.putArray(paging.path("items").asText());
    if (paging.has("currentPage")) {
      list.put(paging.path("currentPage").asText(), number);
    }
  }

  /** Describes a failure in the envelope of the operation. */
  static JsonNode failure(Operation operation, RefusedException refusal, String requestId) {
    PropertyNames names = names(operation);
    ObjectNode json = identified(JsonNodeFactory.instance.objectNode(), names, requestId);
    json.put(names.code(), refusal.refusal().code()).put(names.message(), refusal.getMessage());
    if (names.success() != null) {
      json.put(names.success(), false);
    }
    return json;
  }
}
