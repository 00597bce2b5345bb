package io.github.xportka.openapi.change;

import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.Schema;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
        String id = DocumentComparison.name(operation);
        operation.parameters().stream()
            .map(Parameter::schema)
            .forEach(schema -> add(usages, document, schema, Use.SENT, id));
        content(operation.requestBody())
            .forEach(schema -> add(usages, document, schema, Use.SENT, id));
        operation.responses().values().stream()
            .flatMap(SchemaUsage::content)
            .forEach(schema -> add(usages, document, schema, Use.RETURNED, id));
      }
      for (Operation message : document.messages()) {
        String type = message.path();
        Stream.concat(content(message.requestBody()), document.messageBodies(type).stream())
            .forEach(schema -> add(usages, document, schema, Use.PUSHED, type));
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
      Schema schema,
      Use use,
      String user) {
    document.reachable(schema).stream()
        .map(Schema::node)
        .filter(Node::isNamedSchema)
        .map(node -> usages.computeIfAbsent(node.key(), name -> new SchemaUsage()).users)
        .forEach(users -> users.computeIfAbsent(use, key -> new LinkedHashSet<>()).add(user));
  }

  /** Returns the direction. An unused schema can have both directions. */
  Direction direction() {
    return users.isEmpty()
        ? Direction.BOTH
        : new Direction(
            users.containsKey(Use.SENT),
            users.containsKey(Use.RETURNED) || users.containsKey(Use.PUSHED));
  }

  /** Returns the names of the users, by use. */
  @Override
  public String toString() {
    return users.entrySet().stream()
        .map(entry -> entry.getKey().phrase + String.join(", ", entry.getValue()))
        .collect(joining("; "));
  }
}
