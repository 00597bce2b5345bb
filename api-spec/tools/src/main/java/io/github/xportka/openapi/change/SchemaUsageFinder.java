package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finder of the operations and messages that use each named schema of a document. */
final class SchemaUsageFinder {
  private final OpenApiDocument document;
  private final Map<String, SchemaUsage> usages = new LinkedHashMap<>();

  private SchemaUsageFinder(OpenApiDocument document) {
    this.document = document;
  }

  /** Finds the usages of all named schemas that are used, by name. */
  static Map<String, SchemaUsage> find(OpenApiDocument document) {
    SchemaUsageFinder finder = new SchemaUsageFinder(document);
    document.operations().forEach(finder::addOperation);
    document.messages().forEach(finder::addMessage);
    return finder.usages;
  }

  private void addOperation(Operation operation) {
    String name = DocumentComparison.name(operation);
    addContent(operation.requestBody(), name, SchemaUsage::requests);
    operation.parameters().forEach(one -> add(one.schema(), name, SchemaUsage::requests));
    for (Node response : operation.responses().values()) {
      addContent(response, name, SchemaUsage::responses);
      for (Node header : response.at("headers").entries()) {
        add(new Schema(header.resolve().at("schema")), name, SchemaUsage::responses);
      }
    }
  }

  private void addMessage(Operation message) {
    addContent(message.requestBody(), message.path(), SchemaUsage::messages);
    document
        .messageBodies(message.path())
        .forEach(schema -> add(schema, message.path(), SchemaUsage::messages));
  }

  private void addContent(
      Node requestOrResponse, String user, Function<SchemaUsage, Set<String>> users) {
    for (Node mediaType : requestOrResponse.at("content").entries()) {
      add(new Body(mediaType).schema(), user, users);
    }
  }

  private void add(Schema schema, String user, Function<SchemaUsage, Set<String>> users) {
    Node node = schema.node().resolve();
    if (node.isNamedSchema()
        && !users.apply(usages.computeIfAbsent(node.key(), name -> new SchemaUsage())).add(user)) {
      return;
    }
    Schema resolved = new Schema(node);
    resolved.subschemas().forEach(subschema -> add(subschema, user, users));
    document.schemasInText(resolved).forEach(inText -> add(inText, user, users));
  }
}
