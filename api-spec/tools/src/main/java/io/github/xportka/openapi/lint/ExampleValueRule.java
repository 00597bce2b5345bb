package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;

/** Rule for the values of examples: an example of a body or a schema follows the schema. */
final class ExampleValueRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    ExampleCheck examples = new ExampleCheck(document, violations);
    for (Operation operation : document.operationsAndMessages()) {
      for (Body body : operation.bodies()) {
        body.examples().stream()
            .filter(Example::isFile)
            .forEach(example -> examples.check(body.schema(), example.value()));
      }
    }
    for (Schema schema : document.writtenSchemas()) {
      Node example = schema.node().at("example");
      if (example.exists()) {
        examples.check(schema, example);
      }
    }
  }
}
