package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;

/** Rule for examples: those of bodies, of the bodies within messages, and of schemas are valid. */
final class ExampleValueRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    ExampleValidator validator = new ExampleValidator(document, violations);
    for (Operation operation : document.operationsAndMessages()) {
      for (Body body : operation.bodies()) {
        body.fileExamples().forEach(example -> validator.check(body.schema(), example.value()));
      }
    }
    for (Operation message : document.messages()) {
      for (Schema schema : document.messageBodies(message.path())) {
        for (Example example : message.request().examples()) {
          MessageRule.body(message, example).ifPresent(body -> validator.check(schema, body));
        }
      }
    }
    document.writtenSchemas().stream()
        .filter(schema -> schema.node().has("example"))
        .forEach(schema -> validator.check(schema, schema.node().at("example")));
  }
}
