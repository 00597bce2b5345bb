package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.spec.EnvelopeMembers;
import io.github.xportka.spec.SpecOperation;

/** How one operation answers: with the spec's examples, or in its envelope with what went wrong. */
final class OperationAnswers {
  private final SpecOperation operation;
  private final Answer documented;

  OperationAnswers(SpecOperation operation) {
    this.operation = operation;
    this.documented = example("documented");
  }

  /** What the vendor's page shows: the same bytes every time. */
  Answer documented() {
    return documented;
  }

  /** The refusal that the spec gives as an example. */
  Answer refused() {
    return example("refused");
  }

  private Answer example(String name) {
    JsonNode body = operation.responseExamples().get(name);
    if (body == null) {
      throw new IllegalStateException(
          "The spec has no response example '%s' for %s: add one to its page."
              .formatted(name, operation.id()));
    }
    return Answer.ok(body);
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
