package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.EnvelopeMembers;
import io.github.xportka.openapi.PagingMembers;
import io.github.xportka.openapi.SpecOperation;
import org.jspecify.annotations.Nullable;

/** How one operation answers: with the spec's examples, or in its envelope with what went wrong. */
final class OperationAnswers {
  private static final String DOCUMENTED = "documented";
  private static final int FIRST_PAGE = 1;

  private final SpecOperation operation;
  private final Answer documented;

  OperationAnswers(SpecOperation operation) {
    this.operation = operation;
    this.documented = example(DOCUMENTED);
  }

  /** What the vendor's page shows: the same bytes every time. */
  Answer documented() {
    return documented;
  }

  /** The same; but of a list, the pages after the one that the vendor's page shows are empty. */
  Answer documented(JsonNode request) {
    PagingMembers paging = operation.paging().orElse(null);
    if (paging == null) {
      return documented;
    }
    int shown = page(operation.requestExamples().get(DOCUMENTED), paging);
    int asked = page(request, paging);
    return asked > shown ? Answer.ok(emptyPage(asked, paging)) : documented;
  }

  private static int page(@Nullable JsonNode request, PagingMembers paging) {
    return request == null ? FIRST_PAGE : request.path(paging.page()).asInt(FIRST_PAGE);
  }

  private JsonNode emptyPage(int number, PagingMembers paging) {
    ObjectNode answer = exampleBody(DOCUMENTED).deepCopy();
    ObjectNode list =
        paging.container() == null ? answer : answer.withObjectProperty(paging.container());
    list.putArray(paging.items());
    if (paging.currentPage() != null) {
      list.put(paging.currentPage(), number);
    }
    return answer;
  }

  /** The refusal that the spec gives as an example. */
  Answer refused() {
    return example("refused");
  }

  private Answer example(String name) {
    return Answer.ok(exampleBody(name));
  }

  private JsonNode exampleBody(String name) {
    JsonNode body = operation.responseExamples().get(name);
    if (body == null) {
      throw new IllegalStateException(
          "The spec has no response example '%s' for %s: add one to its page."
              .formatted(name, operation.id()));
    }
    return body;
  }

  /**
   * A failure of the sandbox's own, in the operation's envelope. HTTP 200: no page shows another
   * status for a refusal.
   */
  Answer failure(RefusedException refused, String requestId) {
    EnvelopeMembers members = operation.envelope();
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    if (members.requestId() != null) {
      envelope.put(members.requestId(), requestId);
    }
    envelope.put(members.code(), refused.refusal().code());
    envelope.put(members.message(), refused.reason());
    if (members.success() != null) {
      envelope.put(members.success(), false);
    }
    return Answer.ok(envelope);
  }
}
