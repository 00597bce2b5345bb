package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.SchemaLoader;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Validator of values with the schemas of a document. */
final class SchemaValidator {
  private static final Dialect DIALECT =
      Dialect.builder(OpenApi30.getInstance())
          // The library logs a warning for each unknown keyword, such as our extensions.
          .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
          .build();

  private static final SchemaLoader NO_OTHER_DOCUMENT =
      SchemaLoader.builder().block(address -> true).build();

  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private final com.networknt.schema.Schema files;
  private final Map<Node, com.networknt.schema.Schema> known = new HashMap<>();

  SchemaValidator(OpenApiDocument document) {
    for (Node root : document.roots()) {
      content.set(root.fileName(), translate(root));
    }
    files =
        SchemaRegistry.withDialect(DIALECT, registry -> registry.schemaLoader(NO_OTHER_DOCUMENT))
            .getSchema(SchemaLocation.of("spec:files"), content);
  }

  /**
   * Translates a file for the library, which knows one document and no extensions: references lead
   * from file to file within the document, and the formats of integers become bounds.
   */
  private static JsonNode translate(Node node) {
    if (node.isReference()) {
      Node target = node.target();
      String file = JsonPointer.empty().appendProperty(target.fileName()).toString();
      return JsonNodeFactory.instance.objectNode().put(Node.REF, "#" + file + target.pointer());
    }
    if (node.value().isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.elements().forEach(element -> array.add(translate(element)));
      return array;
    }
    if (!node.value().isObject()) {
      return node.value();
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.entries().forEach(entry -> object.set(entry.key(), translate(entry)));
    switch (node.at("format").text()) {
      case "int32" -> limit(object, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> limit(object, Long.MIN_VALUE, Long.MAX_VALUE);
      default -> {}
    }
    return object;
  }

  private static void limit(ObjectNode schema, long minimum, long maximum) {
    schema.putIfAbsent("minimum", JsonNodeFactory.instance.numberNode(minimum));
    schema.putIfAbsent("maximum", JsonNodeFactory.instance.numberNode(maximum));
  }

  /** Adds a violation for each error of a value. */
  void check(Schema schema, Node value, Violations violations) {
    try {
      List<Error> errors =
          known
              .computeIfAbsent(schema.node(), this::prepare)
              .validate(
                  value.value(),
                  context ->
                      context.executionConfig(
                          configuration -> configuration.locale(Locale.ENGLISH)));
      for (Error error : errors) {
        violations.add(
            value.at(path(error.getInstanceLocation())),
            "The example is not valid for the schema " + schema + ": " + error.getMessage() + ".",
            "Correct the example or the schema.");
      }
    } catch (SchemaException e) {
      throw schema
          .node()
          .invalid("The schema is not valid: " + e.getMessage() + ".", "Correct it.");
    }
  }

  private com.networknt.schema.Schema prepare(Node schema) {
    NodePath path = new NodePath(PathType.JSON_POINTER).append(schema.fileName());
    JsonNode enclosing = content.path(schema.fileName());
    for (String key : schema.path()) {
      boolean isIndex = enclosing.isArray();
      path = isIndex ? path.append(Integer.parseInt(key)) : path.append(key);
      enclosing = isIndex ? enclosing.path(Integer.parseInt(key)) : enclosing.path(key);
    }
    return files.getSubSchema(path);
  }

  private static List<String> path(NodePath location) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      path.add(location.getElement(i).toString());
    }
    return path;
  }
}
