package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import java.util.Optional;
import java.util.Set;

/** Comparison of request bodies, and of the content of requests and responses. */
final class BodyComparison {
  private final SchemaComparison schemas;
  private final Direction direction;

  BodyComparison(SchemaComparison schemas, Direction direction) {
    this.schemas = schemas;
    this.direction = direction;
  }

  void compareRequest(ChangeRecorder at, Node before, Node after, EvidenceComparison evidence) {
    if (before.exists() != after.exists()) {
      at.breaking(after.exists() ? "now has a request body" : "no longer has a request body");
      return;
    }
    ChangeRecorder request = at.at("request");
    PropertyComparison.compareRequired(
        request, before.at("required").isTrue(), after.at("required").isTrue(), direction);
    compareContent(request, before.at("content"), after.at("content"), evidence);
    JsonComparison.compareRest(request, before, after, Set.of("required", "content"));
  }

  /** Compares content by media type. A Java method uses the first media type. */
  void compareContent(ChangeRecorder at, Node before, Node after, EvidenceComparison evidence) {
    Optional<String> firstBefore = firstKey(before);
    Optional<String> firstAfter = firstKey(after);
    for (String mediaType : JsonComparison.keys(before, after)) {
      Body bodyBefore = new Body(before.at(mediaType));
      Body bodyAfter = new Body(after.at(mediaType));
      if (!bodyAfter.exists()) {
        // Receivers use the remaining media types.
        at.add(
            ChangeImpact.breakingIf(direction.isSent() || firstBefore.orElse("").equals(mediaType)),
            "no longer has the media type `" + mediaType + "`");
      } else if (!bodyBefore.exists()) {
        at.add(
            ChangeImpact.breakingIf(
                direction.isReceived() || firstAfter.orElse("").equals(mediaType)),
            "now has the media type `" + mediaType + "`");
      } else {
        schemas.compare(at, bodyBefore.schema(), bodyAfter.schema(), evidence);
        JsonComparison.compareRest(at, bodyBefore.node(), bodyAfter.node(), Set.of("schema"));
      }
    }
    if (!firstBefore.equals(firstAfter)
        && firstBefore.filter(after::has).isPresent()
        && firstAfter.filter(before::has).isPresent()) {
      at.breaking(
          "has the first media type `%s` instead of `%s`"
              .formatted(firstAfter.get(), firstBefore.get()));
    }
  }

  private static Optional<String> firstKey(Node object) {
    return object.entries().stream().map(Node::key).findFirst();
  }
}
