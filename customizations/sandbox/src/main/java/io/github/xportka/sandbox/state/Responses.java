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
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Envelopes in the form of the documented examples. */
final class Responses {
  private record Documented(DocumentedOperation operation, JsonNode example, PropertyNames names) {
    /** Returns the example without its data. */
    ObjectNode envelope() {
      ObjectNode envelope = JsonNodeFactory.instance.objectNode();
      example.properties().stream()
          .filter(property -> property.getValue().isValueNode())
          .forEach(property -> envelope.set(property.getKey(), property.getValue()));
      return envelope;
    }
  }

  private final Map<Operation, Documented> operations = new EnumMap<>(Operation.class);

  Responses() {
    for (Operation operation : Operation.values()) {
      JsonNode example = DocumentedExamples.response(operation);
      operations.put(
          operation,
          new Documented(
              SpecBundle.load().operation(operation).orElseThrow(),
              example,
              JsonEnvelopeReader.propertyNames(example)
                  .orElseThrow(
                      () ->
                          new IllegalStateException(
                              "The response example of %s has no known envelope. Correct the"
                                      .formatted(operation.operationId())
                                  + " example."))));
    }
  }

  private Documented documented(Operation operation) {
    return Objects.requireNonNull(operations.get(operation));
  }

  /**
   * Writes data in the documented envelope. Properties that are null or empty in the example are
   * added.
   */
  JsonNode success(Operation operation, Object data, String requestId) {
    Documented documented = documented(operation);
    ObjectNode json = documented.envelope();
    JsonNode tree = StateJson.MAPPER.valueToTree(data);
    json.set(DocumentedExamples.data(documented.example()).getKey(), tree);
    complete(json, documented.example());
    return identified(json, documented, requestId);
  }

  private static ObjectNode identified(ObjectNode json, Documented documented, String requestId) {
    String name = documented.names().requestId();
    if (name != null) {
      json.put(name, requestId);
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
  JsonNode documented(Operation operation, JsonNode request, String requestId) {
    Documented documented = documented(operation);
    ObjectNode json = documented.example().deepCopy();
    JsonNode paging = documented.operation().paging();
    JsonNode shown = documented.operation().requestExamples().get("documented");
    int requested = page(request, paging);
    if (requested > page(shown, paging)) {
      empty(json, requested, paging);
    }
    return identified(json, documented, requestId);
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
  JsonNode failure(Operation operation, RefusedException refusal, String requestId) {
    PropertyNames names = documented(operation).names();
    ObjectNode json =
        identified(JsonNodeFactory.instance.objectNode(), documented(operation), requestId);
    json.put(names.code(), refusal.refusal().code()).put(names.message(), refusal.getMessage());
    if (names.success() != null) {
      json.put(names.success(), false);
    }
    return json;
  }
}
