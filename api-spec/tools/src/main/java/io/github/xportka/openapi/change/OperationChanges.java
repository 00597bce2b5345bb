package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.change.SchemaUses.Use;
import java.util.Set;
import java.util.function.Function;

/** Compares an operation or a pushed message with what became of it. */
final class OperationChanges {
  private static final String RETRY = "x-retry";
  private static final String PAGING = "x-paging";

  private static final Set<String> COMPARED =
      Set.of(
          "operationId",
          "tags",
          "deprecated",
          "parameters",
          "requestBody",
          "responses",
          RETRY,
          PAGING,
          // Follows from the evidence for the path.
          "x-unconfirmed",
          EvidenceChanges.EVIDENCE);

  private final ParameterChanges parameters;
  private final ContentChanges request;
  private final ContentChanges answers;

  private OperationChanges(
      ParameterChanges parameters, ContentChanges request, ContentChanges answers) {
    this.parameters = parameters;
    this.request = request;
    this.answers = answers;
  }

  /**
   * A comparison of operations: programs send what they take, and receive their answers.
   *
   * @param was the bundle before
   * @param is today's bundle
   * @param schemas compares schemas that go the way that is asked for
   */
  static OperationChanges ofOperations(
      JsonNode was, JsonNode is, Function<Use, SchemaChanges> schemas) {
    return of(was, is, schemas, Use.SENT, Use.RECEIVED);
  }

  /** The same of pushed messages, where it is the other way round. */
  static OperationChanges ofMessages(
      JsonNode was, JsonNode is, Function<Use, SchemaChanges> schemas) {
    return of(was, is, schemas, Use.RECEIVED, Use.SENT);
  }

  private static OperationChanges of(
      JsonNode was, JsonNode is, Function<Use, SchemaChanges> schemas, Use request, Use answer) {
    return new OperationChanges(
        new ParameterChanges(was, is, schemas.apply(request), request),
        new ContentChanges(schemas.apply(request), request),
        new ContentChanges(schemas.apply(answer), answer));
  }

  void compare(Scope at, Exchange was, Exchange is) {
    if (!was.name().equals(is.name())) {
      at.breaking("is called `" + is.name() + "`, it was `" + was.name() + "`");
    }
    if (!was.path().equals(is.path())) {
      at.breaking("has path `" + is.path() + "`, it was `" + was.path() + "`");
    }
    if (!was.method().equals(is.method())) {
      at.breaking("has method `" + is.method() + "`, it was `" + was.method() + "`");
    }
    compare(at, was.node(), is.node());
  }

  private void compare(Scope at, JsonNode was, JsonNode is) {
    EvidenceChanges.compareParts(at, was, is);
    // The first tag is the interface that the method is in.
    Nodes.compareStrictly(at, "tags", was.path("tags"), is.path("tags"));
    parameters.compare(at, was, is);
    request.compareBody(at, was.path("requestBody"), is.path("requestBody"));
    answers.compareResponses(at.at("responses"), was.path("responses"), is.path("responses"));
    compareRetry(at, was.path(RETRY), is.path(RETRY));
    if (was.has(PAGING)) {
      Nodes.compareStrictly(at, PAGING, was.path(PAGING), is.path(PAGING));
    } else if (is.has(PAGING)) {
      at.compatible(Nodes.difference(PAGING, was.path(PAGING), is.path(PAGING)));
    }
    Marks.compareDeprecated(at, was, is);
    Nodes.compareRest(at, was, is, COMPARED);
  }

  /** Either way, a program meets what it did not have to expect: a call lost, or one repeated. */
  private static void compareRetry(Scope at, JsonNode was, JsonNode is) {
    if (!was.equals(is)) {
      String repeated = is.asText().equals("safe") ? ": the client repeats it now" : "";
      at.breaking(Nodes.difference(RETRY, was, is) + repeated);
    }
  }
}
