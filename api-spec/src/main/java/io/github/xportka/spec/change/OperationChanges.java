package io.github.xportka.spec.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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

  private final Map<String, String> renamed;

  /**
   * A comparison.
   *
   * @param renamed today's names of the schemas that got another one
   */
  OperationChanges(Map<String, String> renamed) {
    this.renamed = renamed;
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
    compareParameters(at, was.path("parameters"), is.path("parameters"));
    compareBody(at, was.path("requestBody"), is.path("requestBody"));
    compareResponses(at.at("responses"), was.path("responses"), is.path("responses"));
    compareRetry(at, was.path(RETRY), is.path(RETRY));
    if (was.has(PAGING)) {
      Nodes.compareStrictly(at, PAGING, was.path(PAGING), is.path(PAGING));
    } else if (is.has(PAGING)) {
      at.compatible(Nodes.difference(PAGING, was.path(PAGING), is.path(PAGING)));
    }
    if (is.path("deprecated").asBoolean() != was.path("deprecated").asBoolean()) {
      at.compatible(is.path("deprecated").asBoolean() ? "is deprecated" : "is deprecated no more");
    }
    Nodes.compareRest(at, was, is, COMPARED);
  }

  private static void compareRetry(Scope at, JsonNode was, JsonNode is) {
    if (!was.equals(is)) {
      boolean safe = is.asText().equals("safe");
      at.add(
          safe ? Effect.COMPATIBLE : Effect.BREAKING,
          safe ? "may be repeated" : Nodes.difference(RETRY, was, is));
    }
  }

  /** A parameter is an argument of the Java method: a new one breaks whoever calls it. */
  private static void compareParameters(Scope at, JsonNode were, JsonNode are) {
    Map<String, JsonNode> before = byPlaceAndName(were);
    Map<String, JsonNode> today = byPlaceAndName(are);
    before.forEach(
        (name, was) -> {
          JsonNode is = today.get(name);
          if (is == null) {
            at.breaking("lost the " + name);
          } else {
            EvidenceChanges.compare(at.at(name), was, is, "", "");
            Nodes.compareRest(at.at(name), was, is, Set.of(EvidenceChanges.EVIDENCE));
          }
        });
    today.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> at.breaking("got the " + name));
  }

  private static Map<String, JsonNode> byPlaceAndName(JsonNode parameters) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      named.put(parameter.path("in").asText() + " parameter " + name, parameter);
    }
    return named;
  }

  private void compareBody(Scope at, JsonNode was, JsonNode is) {
    if (was.isMissingNode() != is.isMissingNode()) {
      at.breaking(is.isMissingNode() ? "takes no request any more" : "takes a request now");
      return;
    }
    boolean requiredWas = was.path("required").asBoolean();
    boolean requiredIs = is.path("required").asBoolean();
    Scope body = at.at("request");
    if (requiredIs && !requiredWas) {
      body.breaking("is required now");
    } else if (requiredWas && !requiredIs) {
      body.compatible("may be left out now");
    }
    compareContent(body, was.path("content"), is.path("content"));
    Nodes.compareRest(body, was, is, Set.of("required", "content"));
  }

  private void compareResponses(Scope at, JsonNode were, JsonNode are) {
    for (String status : Nodes.members(were, are)) {
      JsonNode was = were.path(status);
      JsonNode is = are.path(status);
      if (is.isMissingNode()) {
        at.at(status).breaking("was removed");
      } else if (was.isMissingNode()) {
        at.at(status).compatible("was added");
      } else {
        compareHeaders(at.at(status), was.path("headers"), is.path("headers"));
        compareContent(at.at(status), was.path("content"), is.path("content"));
        Nodes.compareRest(at.at(status), was, is, Set.of("headers", "content"));
      }
    }
  }

  private static void compareHeaders(Scope at, JsonNode were, JsonNode are) {
    for (String header : Nodes.members(were, are)) {
      if (were.has(header)) {
        Nodes.compareStrictly(at, "header " + header, were.path(header), are.path(header));
      } else {
        at.compatible("got header " + header);
      }
    }
  }

  private void compareContent(Scope at, JsonNode were, JsonNode are) {
    for (String mediaType : Nodes.members(were, are)) {
      JsonNode was = were.path(mediaType);
      JsonNode is = are.path(mediaType);
      if (is.isMissingNode()) {
        at.breaking("is no longer `" + mediaType + "`");
      } else if (was.isMissingNode()) {
        at.compatible("can be `" + mediaType + "`");
      } else {
        String schemaWas = type(was.path("schema"));
        String schemaIs = type(is.path("schema"));
        if (!renamed.getOrDefault(schemaWas, schemaWas).equals(schemaIs)) {
          at.breaking("is `" + schemaIs + "`, it was `" + schemaWas + "`");
        }
        Nodes.compareRest(at, was, is, Set.of("schema"));
      }
    }
  }

  /** Requests and answers are named schemas; whatever else stands there is compared as it is. */
  private static String type(JsonNode schema) {
    return schema.has("$ref") ? SchemaUses.nameOf(schema.path("$ref").asText()) : schema.toString();
  }
}
