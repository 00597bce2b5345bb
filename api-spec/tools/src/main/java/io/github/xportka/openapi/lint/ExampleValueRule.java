package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * Rule for the values of examples of bodies, messages and schemas, in both directions: the example
 * is valid, and the schema describes each property of the example.
 */
final class ExampleValueRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    ExampleSchemas schemas = new ExampleSchemas(document);
    for (Operation operation : document.operationsAndMessages()) {
      for (Body body : operation.bodies()) {
        body.fileExamples()
            .forEach(example -> check(body.schema(), example.value(), schemas, violations));
      }
    }
    for (Operation message : document.messages()) {
      for (Example example : message.request().examples()) {
        Optional<Node> body = MessageRule.body(message, example);
        document
            .messageBodies(message.path())
            .forEach(schema -> body.ifPresent(it -> check(schema, it, schemas, violations)));
      }
    }
    for (Schema schema : document.writtenSchemas()) {
      if (schema.node().has("example")) {
        check(schema, schema.node().at("example"), schemas, violations);
      }
    }
  }

  private static void check(
      Schema schema, Node value, ExampleSchemas schemas, Violations violations) {
    if (schema.exists()) { // another rule reports a missing schema
      Schema resolved = new Schema(schema.node().resolve());
      checkProperties(resolved, value, violations);
      schemas.check(resolved, value, violations);
    }
  }

  private static void checkProperties(Schema schema, Node value, Violations violations) {
    Map<String, Property> properties = schema.properties();
    Optional<Schema> others = schema.additionalProperties();
    for (Node entry : value.entries()) {
      Property property = properties.get(entry.key());
      if (property != null) {
        checkProperties(property.schema(), entry, violations);
      } else if (others.isPresent()) {
        checkProperties(others.get(), entry, violations);
      } else if (!properties.isEmpty()) {
        violations.add(
            entry,
            "The schema %s does not describe the property '%s' of the example."
                .formatted(schema.target(), entry.key()),
            "Add the property to the schema, or correct its name.");
      }
    }
    value.elements().forEach(element -> checkProperties(schema.items(), element, violations));
  }
}
