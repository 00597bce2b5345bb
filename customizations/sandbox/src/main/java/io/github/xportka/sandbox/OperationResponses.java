package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.JsonEnvelopeReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses of one operation: the spec's examples, and failures in the operation's envelope. */
final class OperationResponses {
  private static final String DOCUMENTED = "documented";
  private static final int FIRST_PAGE = 1;

  private final DocumentedOperation operation;
  private final Map<String, JsonNode> examples;
  private final SandboxResponse documented;

  OperationResponses(DocumentedOperation operation) {
    this.operation = operation;
    this.examples = operation.responseExamples();
    this.documented = SandboxResponse.ok(example(DOCUMENTED));
  }

  /**
   * Returns the example of the vendor's page, with the same bytes for each call. For a paged list,
   * the pages after the page in the example are empty.
   */
  SandboxResponse documented(JsonNode request) {
    JsonNode paging = operation.paging();
    if (paging.isMissingNode()) {
      return documented;
    }
    int shown = page(operation.requestExamples().get(DOCUMENTED), paging);
    int requested = page(request, paging);
    return requested > shown ? SandboxResponse.ok(emptyPage(requested, paging)) : documented;
  }

  private static int page(@Nullable JsonNode request, JsonNode paging) {
    return request == null
        ? FIRST_PAGE
        : request.path(paging.path("page").asText()).asInt(FIRST_PAGE);
  }

  private JsonNode emptyPage(int number, JsonNode paging) {
    ObjectNode response = example(DOCUMENTED).deepCopy();
    ObjectNode list =
        paging.has("in") ? response.withObjectProperty(paging.path("in").asText()) : response;
    list.putArray(paging.path("items").asText());
    if (paging.has("currentPage")) {
      list.put(paging.path("currentPage").asText(), number);
    }
    return response;
  }

  /** Returns the spec's example of a failure envelope. */
  SandboxResponse refused() {
    return SandboxResponse.ok(example("refused"));
  }

  private JsonNode example(String name) {
    JsonNode body = examples.get(name);
    if (body == null) {
      throw new IllegalStateException(
          "The spec has no response example '%s' for %s. Add one to the operation's page."
              .formatted(name, operation));
    }
    return body;
  }

  /**
   * Describes a failed check in the operation's envelope. The status is HTTP 200, because the
   * vendor's pages show no other status for a refusal.
   */
  SandboxResponse failure(RefusedException refused, String requestId) {
    JsonEnvelopeReader.PropertyNames names =
        JsonEnvelopeReader.propertyNames(example(DOCUMENTED))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The response example '%s' of %s has no known envelope. Correct the example."
                            .formatted(DOCUMENTED, operation)));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (names.requestId() != null) {
      body.put(names.requestId(), requestId);
    }
    body.put(names.code(), refused.refusal().code());
    body.put(names.message(), refused.reason());
    if (names.success() != null) {
      body.put(names.success(), false);
    }
    return SandboxResponse.ok(body);
  }
}
