package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Parameter;
import java.util.Set;

/** Comparison of request bodies and responses. */
final class ContentComparison {
  private ContentComparison() {}

  static void compareRequest(ChangeRecorder at, Node before, Node after) {
    if (before.exists() != after.exists()) {
      at.breaking(after.exists() ? "now has a request body" : "no longer has a request body");
      return;
    }
    ChangeRecorder request = at.at("request");
    KeywordComparison.compareRequired(
        request, before.at("required").isTrue(), after.at("required").isTrue());
    compareMediaTypes(request, before.at("content"), after.at("content"));
    JsonComparison.compareRest(request, before, after, Set.of("required", "content"));
  }

  static void compareResponses(ChangeRecorder at, Node before, Node after) {
    String returned = returnedStatus(before);
    for (String status : JsonComparison.keys(before, after)) {
      ChangeRecorder response = at.at(status);
      if (!after.has(status)) {
        // Receivers lose nothing, except the response that the Java method returns.
        response.breakingIf(at.direction().isSent() || status.equals(returned), "was removed");
      } else if (!before.has(status)) {
        // Programs must expect every failure: the client throws an exception for it.
        boolean isFailure = status.startsWith("4") || status.startsWith("5");
        response.breakingIf(at.direction().isReceived() && !isFailure, "was added");
      } else {
        compareResponse(response, before.at(status).resolve(), after.at(status).resolve());
      }
    }
  }

  /** Returns the status whose response the Java method returns: the lowest one of success. */
  private static String returnedStatus(Node responses) {
    return responses.entries().stream()
        .map(Node::key)
        .filter(status -> status.startsWith("2") || status.equals("default"))
        .min(String::compareTo)
        .orElse("");
  }

  private static void compareResponse(ChangeRecorder at, Node before, Node after) {
    for (String name : JsonComparison.keys(before.at("headers"), after.at("headers"))) {
      compareHeader(
          at, name, before.at("headers", name).resolve(), after.at("headers", name).resolve());
    }
    compareMediaTypes(at, before.at("content"), after.at("content"));
    JsonComparison.compareRest(at, before, after, Set.of("headers", "content"));
  }

  private static void compareHeader(ChangeRecorder at, String name, Node before, Node after) {
    if (!after.exists()) {
      at.breaking("no longer has the header " + name);
    } else if (!before.exists()) {
      at.breakingIf(
          at.direction().isSent() && new Parameter(after).isRequired(),
          "now has the header " + name);
    } else {
      ParameterComparison.compare(
          at.at("header " + name), new Parameter(before), new Parameter(after));
    }
  }

  /** Compares content by media type. A Java method uses the first media type. */
  private static void compareMediaTypes(ChangeRecorder at, Node before, Node after) {
    String firstBefore = firstKey(before);
    String firstAfter = firstKey(after);
    for (String mediaType : JsonComparison.keys(before, after)) {
      Body bodyBefore = new Body(before.at(mediaType));
      Body bodyAfter = new Body(after.at(mediaType));
      if (!bodyAfter.exists()) {
        // Receivers use the remaining media types.
        at.breakingIf(
            at.direction().isSent() || firstBefore.equals(mediaType),
            "no longer has the media type `" + mediaType + "`");
      } else if (!bodyBefore.exists()) {
        at.breakingIf(
            at.direction().isReceived() || firstAfter.equals(mediaType),
            "now has the media type `" + mediaType + "`");
      } else {
        SchemaComparison.compare(at, bodyBefore.schema(), bodyAfter.schema());
        JsonComparison.compareRest(at, bodyBefore.node(), bodyAfter.node(), Set.of("schema"));
      }
    }
    if (!firstBefore.equals(firstAfter) && after.has(firstBefore) && before.has(firstAfter)) {
      at.breaking(
          "has the first media type `%s` instead of `%s`".formatted(firstAfter, firstBefore));
    }
  }

  private static String firstKey(Node object) {
    return object.entries().stream().map(Node::key).findFirst().orElse("");
  }
}
