package io.github.xportka.openapi.change;

import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Usage of a named schema.
 *
 * @param senders the operations whose requests contain the schema
 * @param receivers the operations and messages whose responses and bodies contain the schema
 */
record SchemaUsage(Set<String> senders, Set<String> receivers) {
  /** Usage of a schema that no operation and no message is known to use. */
  static final SchemaUsage UNKNOWN = new SchemaUsage(Set.of(), Set.of());

  private SchemaUsage() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** Finds the usages of all named schemas that one of the documents uses, by name. */
  static Map<String, SchemaUsage> in(OpenApiDocument... documents) {
    Map<String, SchemaUsage> usages = new HashMap<>();
    for (OpenApiDocument document : documents) {
      for (Operation operation : document.operations()) {
        String id = operation.id();
        Stream<Schema> responses = operation.responseBodies().stream().map(Body::schema);
        within(Stream.of(operation.request().schema()), document, usages)
            .forEach(usage -> usage.senders.add(id));
        within(responses, document, usages).forEach(usage -> usage.receivers.add(id));
      }
      for (Operation message : document.messages()) {
        String type = message.path();
        Stream<Schema> bodies = document.messageBodies(type).stream();
        within(Stream.concat(Stream.of(message.request().schema()), bodies), document, usages)
            .forEach(usage -> usage.receivers.add(type));
      }
    }
    return usages;
  }

  /** Returns the usages of the named schemas within some schemas. */
  private static Stream<SchemaUsage> within(
      Stream<Schema> schemas, OpenApiDocument document, Map<String, SchemaUsage> usages) {
    return schemas
        .flatMap(schema -> document.reachable(schema).stream())
        .map(Schema::node)
        .filter(Node::isNamedSchema)
        .map(schema -> usages.computeIfAbsent(schema.key(), name -> new SchemaUsage()));
  }

  /** Tells whether programs send the schema. They can if the usage is unknown. */
  boolean isSent() {
    return !senders.isEmpty() || receivers.isEmpty();
  }

  /** Tells whether programs receive the schema. They can if the usage is unknown. */
  boolean isReceived() {
    return !receivers.isEmpty() || senders.isEmpty();
  }

  /** Returns the names of the users. */
  @Override
  public String toString() {
    return Stream.of(phrase("sent in ", senders), phrase("received in ", receivers))
        .filter(phrase -> !phrase.isEmpty())
        .collect(joining("; "));
  }

  private static String phrase(String use, Set<String> users) {
    return users.isEmpty() ? "" : use + String.join(", ", users);
  }
}
