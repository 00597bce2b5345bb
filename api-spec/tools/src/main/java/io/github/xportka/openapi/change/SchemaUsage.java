package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Usage of a named schema.
 *
 * @param requests the operations whose requests contain the schema
 * @param responses the operations whose responses contain the schema
 * @param messages the pushed messages that contain the schema
 */
record SchemaUsage(Set<String> requests, Set<String> responses, Set<String> messages) {
  SchemaUsage() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** Finds the usages of all named schemas that one of the documents uses, by name. */
  static Map<String, SchemaUsage> in(OpenApiDocument... documents) {
    Map<String, SchemaUsage> usages = new LinkedHashMap<>();
    for (OpenApiDocument document : documents) {
      for (Operation operation : document.operations()) {
        Stream<Schema> schemas =
            Stream.concat(
                operation.parameters().stream().map(Parameter::schema),
                content(operation.requestBody()));
        add(usages, document, schemas, SchemaUsage::requests, DocumentComparison.name(operation));
        schemas = operation.responses().values().stream().flatMap(SchemaUsage::content);
        add(usages, document, schemas, SchemaUsage::responses, DocumentComparison.name(operation));
      }
      for (Operation message : document.messages()) {
        String type = message.path();
        Stream<Schema> schemas =
            Stream.concat(content(message.requestBody()), document.messageBodies(type).stream());
        add(usages, document, schemas, SchemaUsage::messages, type);
      }
    }
    return usages;
  }

  /** Returns the schemas of the content and the headers of a request or response. */
  private static Stream<Schema> content(Node requestOrResponse) {
    return Stream.of("content", "headers")
        .flatMap(key -> requestOrResponse.at(key).entries().stream())
        .map(entry -> new Schema(entry.resolve().at("schema")));
  }

  private static void add(
      Map<String, SchemaUsage> usages,
      OpenApiDocument document,
      Stream<Schema> schemas,
      Function<SchemaUsage, Set<String>> users,
      String user) {
    schemas
        .flatMap(schema -> document.reachable(schema).stream())
        .map(Schema::node)
        .filter(Node::isNamedSchema)
        .map(schema -> usages.computeIfAbsent(schema.key(), name -> new SchemaUsage()))
        .forEach(usage -> users.apply(usage).add(user));
  }

  /** Returns the direction. An unused schema can have both directions. */
  Direction direction() {
    boolean isReceived = !responses.isEmpty() || !messages.isEmpty();
    return requests.isEmpty() && !isReceived
        ? Direction.BOTH
        : new Direction(!requests.isEmpty(), isReceived);
  }

  /** Returns the names of the users, by direction. */
  @Override
  public String toString() {
    List<String> usages = new ArrayList<>();
    add(usages, "sent by ", requests);
    add(usages, "returned by ", responses);
    add(usages, "pushed in ", messages);
    return String.join("; ", usages);
  }

  private static void add(List<String> usages, String direction, Set<String> names) {
    if (!names.isEmpty()) {
      usages.add(direction + String.join(", ", names));
    }
  }
}
