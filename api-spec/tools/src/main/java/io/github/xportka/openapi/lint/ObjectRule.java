package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Rule for single objects: {@code spec-objects.yaml} states which properties and values an object
 * of each kind has. The other rules compare objects.
 */
final class ObjectRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    ObjectShapes shapes = new ObjectShapes(violations);
    shapes.check("document", document.root());
    document.root().at("tags").elements().forEach(tag -> shapes.check("tag", tag));
    document.pathItems().forEach(pathItem -> shapes.check("pathItem", pathItem));
    document.operations().forEach(operation -> checkOperation("operation", operation, shapes));
    document.messages().forEach(message -> checkOperation("message", message, shapes));
    document
        .securitySchemes()
        .values()
        .forEach(scheme -> shapes.check("securityScheme", scheme.node()));
    document.nodes().forEach(node -> checkNode(node, shapes));
    document.schemas().forEach(schema -> checkNamed(schema, shapes));
    document.writtenSchemas().forEach(schema -> checkWritten(schema, shapes));
    checkResponseSchemas(document, shapes);
  }

  private static void checkOperation(String kind, Operation operation, ObjectShapes shapes) {
    shapes.check(kind, operation.node());
    operation.parameters().forEach(parameter -> shapes.check("parameter", parameter.node()));
    shapes.check("requestBody", operation.requestBody());
    operation.responses().values().forEach(response -> shapes.check("response", response));
    shapes.check("requestContent", operation.request().node());
    shapes.check("responseContent", operation.response().node());
    for (Body body : operation.bodies()) {
      body.examples().forEach(example -> shapes.check("example", example.node()));
    }
  }

  private static void checkNode(Node node, ObjectShapes shapes) {
    if (node.isReference()) {
      shapes.check("reference", node);
    }
    Node evidence = node.at(Evidence.KEY);
    boolean ofOperation = Evidence.PARTS.stream().anyMatch(evidence::has);
    shapes.check(ofOperation ? "evidenceOfParts" : "evidence", evidence);
    shapes.check("openQuestions", node.at("x-open-questions"));
  }

  private static void checkNamed(Schema schema, ObjectShapes shapes) {
    if (schema.node().fileName().startsWith("shared/")) {
      shapes.check("sharedSchema", schema.node());
    }
    shapes.check("envelope", schema.node().at(EnvelopeRule.ENVELOPE));
    for (Node property : schema.ownProperties()) {
      if (PersonalNames.needsStatement(property.key(), new Schema(property))) {
        shapes.check("personalProperty", property);
      }
    }
  }

  private static void checkWritten(Schema schema, ObjectShapes shapes) {
    shapes.check("schema", schema.node());
    shapes.check("writtenSchema", schema.node());
    if (!schema.node().parentKey().equals(Schema.ALL_OF)) { // the whole describes its parts
      shapes.check("describedSchema", schema.node());
    }
    if (schema.isStringOrInteger()) {
      schema.subschemas().forEach(alternative -> shapes.check("schema", alternative.node()));
    }
  }

  private static void checkResponseSchemas(OpenApiDocument document, ObjectShapes shapes) {
    Set<Schema> reachable = new LinkedHashSet<>();
    for (Operation operation : document.operations()) {
      operation.responseBodies().forEach(body -> reachable.addAll(body.schema().reachable()));
    }
    for (Schema schema : reachable) {
      shapes.check("responseSchema", schema.node());
      shapes.check("outcome", schema.node().at(Schema.OUTCOME));
    }
  }
}
