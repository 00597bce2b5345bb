package io.github.xportka.openapi.change;

import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Usage of a named schema.
 *
 * @param users the operations and messages that contain the schema, by use
 */
record SchemaUsage(Map<SchemaUsage.Use, Set<String>> users) {
  /** Use of a schema, with the phrase before the names of the users. */
  enum Use {
    SENT("sent by "),
    RETURNED("returned by "),
    PUSHED("pushed in ");

    private final String phrase;

    Use(String phrase) {
      this.phrase = phrase;
    }
  }

  SchemaUsage() {
    this(new EnumMap<>(Use.class));
  }

  /** Finds the usages of all named schemas that one of the documents uses, by name. */
  static Map<String, SchemaUsage> in(OpenApiDocument... documents) {
    Map<String, SchemaUsage> usages = new LinkedHashMap<>();
    for (OpenApiDocument document : documents) {
      for (Operation operation : document.operations()) {
        String id = operation.id();
        add(usages, Use.SENT, id, document.reachable(operation.request().schema()));
        operation
            .responseBodies()
            .forEach(body -> add(usages, Use.RETURNED, id, document.reachable(body.schema())));
      }
      for (Operation message : document.messages()) {
        String type = message.path();
        add(usages, Use.PUSHED, type, document.reachable(message.request().schema()));
        document
            .messageBodies(type)
            .forEach(body -> add(usages, Use.PUSHED, type, document.reachable(body)));
      }
    }
    return usages;
  }

  private static void add(
      Map<String, SchemaUsage> usages, Use use, String user, Set<Schema> schemas) {
    schemas.stream()
        .map(Schema::node)
        .filter(Node::isNamedSchema)
        .map(schema -> usages.computeIfAbsent(schema.key(), name -> new SchemaUsage()).users)
        .forEach(users -> users.computeIfAbsent(use, key -> new LinkedHashSet<>()).add(user));
  }

  /** Tells whether programs send the schema. The usage of a schema without users is unknown. */
  boolean isSent() {
    return users.isEmpty() || users.containsKey(Use.SENT);
  }

  /** Tells whether programs receive the schema. The usage of a schema without users is unknown. */
  boolean isReceived() {
    return users.isEmpty() || users.containsKey(Use.RETURNED) || users.containsKey(Use.PUSHED);
  }

  /** Returns the names of the users, by use. */
  @Override
  public String toString() {
    return users.entrySet().stream()
        .map(entry -> entry.getKey().phrase + String.join(", ", entry.getValue()))
        .collect(joining("; "));
  }
}
