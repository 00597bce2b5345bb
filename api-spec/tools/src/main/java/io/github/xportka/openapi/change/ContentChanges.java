package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what goes one way, a request or its answers, with what became of it. Who sends it minds
 * what is taken no longer; who receives it minds what may come that could not before. Either minds
 * what the Java method takes or returns.
 */
final class ContentChanges {
  private static final String REQUIRED = "required";
  private static final String CONTENT = "content";
  private static final String HEADERS = "headers";
  private static final String SCHEMA = "schema";

  private final SchemaChanges schemas;
  private final SchemaUses.Use use;

  /**
   * A comparison.
   *
   * @param schemas compares what the contents hold, that go the same way
   * @param use whether programs send the contents, or receive them
   */
  ContentChanges(SchemaChanges schemas, SchemaUses.Use use) {
    this.schemas = schemas;
    this.use = use;
  }

  void compareBody(Scope at, JsonNode was, JsonNode is) {
    if (was.isMissingNode() != is.isMissingNode()) {
      at.breaking(is.isMissingNode() ? "takes no request any more" : "takes a request now");
      return;
    }
    Scope body = at.at("request");
    Presence.compareRequired(
        body, was.path(REQUIRED).asBoolean(), is.path(REQUIRED).asBoolean(), use);
    compareContent(body, was.path(CONTENT), is.path(CONTENT));
    Nodes.compareRest(body, was, is, Set.of(REQUIRED, CONTENT));
  }

  void compareResponses(Scope at, JsonNode were, JsonNode are) {
    String returned = returned(were);
    for (String status : Nodes.members(were, are)) {
      JsonNode was = were.path(status);
      JsonNode is = are.path(status);
      Scope answer = at.at(status);
      if (is.isMissingNode()) {
        // Who reads answers loses nothing with one that no longer comes, unless it is what the
        // method returns.
        boolean breaking = use.isSent() || status.equals(returned);
        answer.add(breaking ? Effect.BREAKING : Effect.COMPATIBLE, "was removed");
      } else if (was.isMissingNode()) {
        // That a call may fail has always to be expected: it ends in an exception of its own.
        boolean breaking = use.isReceived() && !status.matches("[45].*");
        answer.add(breaking ? Effect.BREAKING : Effect.COMPATIBLE, "was added");
      } else {
        compareHeaders(answer, was.path(HEADERS), is.path(HEADERS));
        compareContent(answer, was.path(CONTENT), is.path(CONTENT));
        Nodes.compareRest(answer, was, is, Set.of(HEADERS, CONTENT));
      }
    }
  }

  /** The answer that the method returns: the generator takes the least status of success. */
  private static String returned(JsonNode responses) {
    return names(responses).stream()
        .filter(status -> status.startsWith("2") || status.equals("default"))
        .min(String::compareTo)
        .orElse("");
  }

  private void compareHeaders(Scope at, JsonNode were, JsonNode are) {
    for (String header : Nodes.members(were, are)) {
      JsonNode was = were.path(header);
      JsonNode is = are.path(header);
      if (is.isMissingNode()) {
        at.breaking("lost header " + header);
      } else if (was.isMissingNode()) {
        boolean breaking = use.isSent() && is.path(REQUIRED).asBoolean();
        at.add(breaking ? Effect.BREAKING : Effect.COMPATIBLE, "got header " + header);
      } else {
        Scope there = at.at("header " + header);
        Presence.compareRequired(
            there, was.path(REQUIRED).asBoolean(), is.path(REQUIRED).asBoolean(), use);
        Marks.compareDeprecated(there, was, is);
        schemas.compare(there, was.path(SCHEMA), is.path(SCHEMA));
        Nodes.compareRest(there, was, is, Set.of(REQUIRED, "deprecated", SCHEMA));
      }
    }
  }

  /** The first media type is the one that the method takes or returns. */
  private void compareContent(Scope at, JsonNode were, JsonNode are) {
    Optional<String> firstWas = names(were).stream().findFirst();
    Optional<String> firstIs = names(are).stream().findFirst();
    for (String mediaType : Nodes.members(were, are)) {
      JsonNode was = were.path(mediaType);
      JsonNode is = are.path(mediaType);
      if (is.isMissingNode()) {
        // Who reads goes on to read what is left.
        boolean breaking = use.isSent() || firstWas.filter(mediaType::equals).isPresent();
        at.add(breaking ? Effect.BREAKING : Effect.COMPATIBLE, "is no longer `" + mediaType + "`");
      } else if (was.isMissingNode()) {
        boolean breaking = use.isReceived() || firstIs.filter(mediaType::equals).isPresent();
        at.add(breaking ? Effect.BREAKING : Effect.COMPATIBLE, "can be `" + mediaType + "`");
      } else {
        schemas.compare(at, was.path(SCHEMA), is.path(SCHEMA));
        Nodes.compareRest(at, was, is, Set.of(SCHEMA));
      }
    }
    if (!firstWas.equals(firstIs)
        && firstWas.filter(are::has).isPresent()
        && firstIs.filter(were::has).isPresent()) {
      at.breaking("is `%s` first, it was `%s`".formatted(firstIs.get(), firstWas.get()));
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
