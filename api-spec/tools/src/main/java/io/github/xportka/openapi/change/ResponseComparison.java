package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Set;

/** Comparison of the responses of two operations. */
final class ResponseComparison {
  private final SchemaComparison schemas;
  private final BodyComparison bodies;
  private final Direction direction;

  ResponseComparison(SchemaComparison schemas, Direction direction) {
    this.schemas = schemas;
    this.bodies = new BodyComparison(schemas, direction);
    this.direction = direction;
  }

  void compare(ChangeRecorder at, Operation before, Operation after, EvidenceComparison evidence) {
    Map<String, Node> responsesBefore = before.responses();
    Map<String, Node> responsesAfter = after.responses();
    String returned = returnedStatus(responsesBefore);
    responsesBefore.forEach(
        (status, responseBefore) -> {
          Node responseAfter = responsesAfter.get(status);
          if (responseAfter != null) {
            compare(at.at(status), responseBefore, responseAfter, evidence);
          } else {
            // Receivers lose nothing, except the response that the Java method returns.
            at.at(status)
                .add(
                    ChangeImpact.breakingIf(direction.isSent() || status.equals(returned)),
                    "was removed");
          }
        });
    for (String status :
        JsonComparison.without(responsesAfter.keySet(), responsesBefore.keySet())) {
      // Programs must expect every failure: the client throws an exception for it.
      boolean isFailure = status.startsWith("4") || status.startsWith("5");
      at.at(status)
          .add(isFailure ? ChangeImpact.COMPATIBLE : direction.ofLooserRule(), "was added");
    }
  }

  /** Returns the status whose response the Java method returns: the lowest one of success. */
  private static String returnedStatus(Map<String, Node> responses) {
    return responses.keySet().stream()
        .filter(status -> status.startsWith("2") || status.equals("default"))
        .min(String::compareTo)
        .orElse("");
  }

  private void compare(ChangeRecorder at, Node before, Node after, EvidenceComparison evidence) {
    compareHeaders(at, before.at("headers"), after.at("headers"), evidence);
    bodies.compareContent(at, before.at("content"), after.at("content"), evidence);
    JsonComparison.compareRest(at, before, after, Set.of("headers", "content"));
  }

  private void compareHeaders(
      ChangeRecorder at, Node before, Node after, EvidenceComparison evidence) {
    for (String name : JsonComparison.keys(before, after)) {
      Node headerBefore = before.at(name).resolve();
      Node headerAfter = after.at(name).resolve();
      boolean isRequired = headerAfter.at("required").isTrue();
      if (!headerAfter.exists()) {
        at.breaking("no longer has the header " + name);
      } else if (!headerBefore.exists()) {
        at.add(
            ChangeImpact.breakingIf(direction.isSent() && isRequired),
            "now has the header " + name);
      } else {
        ChangeRecorder header = at.at("header " + name);
        PropertyComparison.compareRequired(
            header, headerBefore.at("required").isTrue(), isRequired, direction);
        AnnotationComparison.compareDeprecated(header, headerBefore, headerAfter);
        schemas.compare(
            header,
            new Schema(headerBefore.at("schema")),
            new Schema(headerAfter.at("schema")),
            evidence);
        JsonComparison.compareRest(
            header, headerBefore, headerAfter, Set.of("required", "deprecated", "schema"));
      }
    }
  }
}
