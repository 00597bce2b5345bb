package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which way the schemas of a bundle go: with a request, with an answer, or with a message. */
final class SchemaUses {
  static final String REFERENCE = "#/components/schemas/";

  /**
   * Where a schema is used.
   *
   * @param requests the operations that send it
   * @param answers the operations that are answered with it
   * @param messages the messages that bring it
   */
  record Use(Set<String> requests, Set<String> answers, Set<String> messages) {
    /** That of what programs write, whichever they are. */
    static final Use SENT = new Use(Set.of("some"), Set.of(), Set.of());

    /** That of what programs read, whichever they are. */
    static final Use RECEIVED = new Use(Set.of(), Set.of("some"), Set.of());

    Use() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /** Whether programs write it. What nobody uses may go either way. */
    boolean isSent() {
      return !requests.isEmpty() || isUnused();
    }

    /** Whether programs read it. What nobody uses may go either way. */
    boolean isReceived() {
      return !answers.isEmpty() || !messages.isEmpty() || isUnused();
    }

    private boolean isUnused() {
      return requests.isEmpty() && answers.isEmpty() && messages.isEmpty();
    }

    void addAll(Use other) {
      requests.addAll(other.requests);
      answers.addAll(other.answers);
      messages.addAll(other.messages);
    }

    @Override
    public String toString() {
      List<String> uses = new ArrayList<>();
      add(uses, "sent by ", requests);
      add(uses, "answers ", answers);
      add(uses, "pushed in ", messages);
      return String.join("; ", uses);
    }

    private static void add(List<String> uses, String how, Set<String> names) {
      if (!names.isEmpty()) {
        uses.add(how + String.join(", ", names));
      }
    }
  }

  /** Picks the names out of a use. */
  private interface Way {
    Set<String> of(Use use);
  }

  private final JsonNode schemas;
  private final Map<String, Use> uses = new LinkedHashMap<>();

  private SchemaUses(JsonNode schemas) {
    this.schemas = schemas;
  }

  static Map<String, Use> of(JsonNode document) {
    SchemaUses found = new SchemaUses(document.at("/components/schemas"));
    for (Exchange operation : Exchange.operationsOf(document)) {
      found.walk(operation.node().path("requestBody"), operation.name(), Use::requests);
      found.walk(operation.node().path("parameters"), operation.name(), Use::requests);
      found.walk(operation.node().path("responses"), operation.name(), Use::answers);
    }
    for (Exchange message : Exchange.messagesOf(document)) {
      found.walk(message.node().path("requestBody"), message.name(), Use::messages);
      for (Map.Entry<String, JsonNode> schema : found.schemas.properties()) {
        if (Nodes.texts(schema.getValue().path("x-message-types")).contains(message.name())) {
          found.follow(schema.getKey(), message.name(), Use::messages);
        }
      }
    }
    return found.uses;
  }

  private void walk(JsonNode node, String user, Way way) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      switch (member.getKey()) {
        case "$ref" -> follow(nameOf(member.getValue().asText()), user, way);
        case "x-comma-joined" -> follow(member.getValue().asText(), user, way);
        case "x-json-text" ->
            member.getValue().forEach(schema -> follow(schema.asText(), user, way));
        default -> {
          if (!Nodes.isProse(member.getKey()) || member.getValue().isObject()) {
            walk(member.getValue(), user, way);
          }
        }
      }
    }
    if (node.isArray()) {
      node.forEach(element -> walk(element, user, way));
    }
  }

  private void follow(String name, String user, Way way) {
    if (way.of(uses.computeIfAbsent(name, unknown -> new Use())).add(user)) {
      walk(schemas.path(name), user, way);
    }
  }

  static String nameOf(String reference) {
    return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
  }
}
