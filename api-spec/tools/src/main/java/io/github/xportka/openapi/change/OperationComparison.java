package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import java.util.Set;

/** Comparison of two operations, or of two pushed messages. */
final class OperationComparison {
  private static final String RETRY = "x-retry";
  private static final String PAGING = "x-paging";

  private static final Set<String> HANDLED =
      Set.of(
          "operationId",
          "tags",
          "deprecated",
          "parameters",
          "requestBody",
          "responses",
          RETRY,
          PAGING,
          Evidence.KEY);

  private OperationComparison() {}

  /** Compares operations: programs send requests and receive responses. */
  static void compareOperations(ChangeRecorder at, Operation before, Operation after) {
    compare(at, before, after, Direction.SENT, Direction.RECEIVED);
  }

  /** Compares pushed messages: programs receive requests and send responses. */
  static void compareMessages(ChangeRecorder at, Operation before, Operation after) {
    compare(at, before, after, Direction.RECEIVED, Direction.SENT);
  }

  private static void compare(
      ChangeRecorder at,
      Operation before,
      Operation after,
      Direction ofRequests,
      Direction ofResponses) {
    if (!before.id().equals(after.id())) {
      at.breaking("was renamed to `" + after.id() + "`");
    }
    compareText(at, "path", before.path(), after.path());
    compareText(at, "method", before.method().name(), after.method().name());
    EvidenceComparison.compareOperations(at, before, after);
    // The first tag names the Java interface of the method.
    JsonComparison.compareKey(at, "tags", before.node(), after.node());
    ChangeRecorder request =
        at.with(ofRequests).with(EvidenceComparison.within(before, after, "request"));
    ParameterComparison.compare(request, before, after);
    ContentComparison.compareRequest(request, before.requestBody(), after.requestBody());
    ContentComparison.compareResponses(
        at.with(ofResponses)
            .with(EvidenceComparison.within(before, after, "response"))
            .at("responses"),
        before.node().at("responses"),
        after.node().at("responses"));
    compareRetry(at, before.node().at(RETRY), after.node().at(RETRY));
    if (before.node().has(PAGING)) {
      JsonComparison.compareKey(at, PAGING, before.node(), after.node());
    } else if (after.node().has(PAGING)) {
      at.compatible(
          JsonComparison.difference(PAGING, before.node().at(PAGING), after.node().at(PAGING)));
    }
    KeywordComparison.compareDeprecated(at, before.node(), after.node());
    JsonComparison.compareRest(at, before.node(), after.node(), HANDLED);
  }

  private static void compareText(ChangeRecorder at, String name, String before, String after) {
    if (!before.equals(after)) {
      at.breaking("has the %s `%s` instead of `%s`".formatted(name, after, before));
    }
  }

  /** Compares retries. Both directions are breaking: a call gets lost, or is sent twice. */
  private static void compareRetry(ChangeRecorder at, Node before, Node after) {
    if (!before.value().equals(after.value())) {
      String effect = after.text().equals("safe") ? ": the client retries the operation now" : "";
      at.breaking(JsonComparison.difference(RETRY, before, after) + effect);
    }
  }
}
