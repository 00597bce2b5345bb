package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.Set;
import java.util.stream.Collectors;

/** Named schemas of a transcribed page. */
final class TranscribedSchemas {
  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private final String operation;
  private final Set<String> taken;
  private final SharedSchemas shared;

  TranscribedSchemas(OpenApiDocument spec, String operationId) {
    this.operation = TranscribedNames.upperFirst(operationId);
    this.taken =
        spec.schemas().stream().map(schema -> schema.node().key()).collect(Collectors.toSet());
    this.shared = new SharedSchemas(spec);
  }

  ObjectNode content() {
    return content;
  }

  /** Returns the name of the operation, as it begins the names of its schemas. */
  String operation() {
    return operation;
  }

  SharedSchemas shared() {
    return shared;
  }

  /** Adds a schema, which has a name of its own. */
  ObjectNode add(String name, String description) {
    return content.putObject(name).put("description", description);
  }

  /** Returns a free name for a part of the operation, such as its request. */
  String nameOfPart(String part) {
    return free(operation + part);
  }

  /** Returns a free name for the schema of a property. */
  String nameOfProperty(String property) {
    String words = TranscribedNames.upperFirst(TranscribedNames.camelCase(property));
    String plain = words.matches("[A-Z].*") ? words : operation + "Item" + words;
    return free(taken.contains(plain) || content.has(plain) ? operation + plain : plain);
  }

  /** Names of this operation's own schemas are free when the page replaces an older file. */
  private String free(String wanted) {
    boolean isOwn = wanted.startsWith(operation);
    return TranscribedNames.unique(
        wanted, name -> content.has(name) || (!isOwn && taken.contains(name)));
  }
}
