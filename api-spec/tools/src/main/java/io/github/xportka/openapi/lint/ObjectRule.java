package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rule for single objects: {@code spec-objects.yaml} states which properties and values an object
 * of each kind has. The other rules compare objects.
 */
final class ObjectRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    ObjectShapes shapes = new ObjectShapes(violations);
    checkOperations(document, shapes);
    shapes.check(
        "securityScheme", document.securitySchemes().values().stream().map(SecurityScheme::node));
    List<Node> ofOperations =
        document.operationsAndMessages().stream().map(Operation::evidence).toList();
    shapes.check(
        "evidence",
        document
            .nodes()
            .filter(node -> node.key().equals(Evidence.KEY) && !ofOperations.contains(node)));
    shapes.check("reference", document.nodes().filter(Node::isReference));
    shapes.check("openQuestion", document.nodes().flatMap(ObjectRule::openQuestions));
    checkSchemas(document, shapes);
  }

  private static Stream<Node> openQuestions(Node node) {
    Node questions = node.at("x-open-questions");
    return questions.elements().isEmpty() ? Stream.of(questions) : questions.elements().stream();
  }

  private static void checkOperations(OpenApiDocument document, ObjectShapes shapes) {
    List<Operation> operations = document.operationsAndMessages();
    shapes.check("tag", document.root().at("tags").elements().stream());
    shapes.check("operation", document.operations().stream().map(Operation::node));
    shapes.check("message", document.messages().stream().map(Operation::node));
    shapes.check(
        "parameter",
        operations.stream().flatMap(each -> each.parameters().stream()).map(Parameter::node));
    shapes.check("requestBody", operations.stream().map(Operation::requestBody));
    shapes.check(
        "response", operations.stream().flatMap(each -> each.responses().values().stream()));
    shapes.check("requestContent", operations.stream().map(each -> each.request().node()));
    shapes.check("responseContent", operations.stream().map(each -> each.response().node()));
    shapes.check(
        "example",
        operations.stream()
            .flatMap(each -> each.bodies().stream())
            .flatMap(body -> body.examples().stream())
            .map(Example::node));
  }

  private static void checkSchemas(OpenApiDocument document, ObjectShapes shapes) {
    List<Schema> written = document.writtenSchemas();
    Stream<Schema> alternatives =
        written.stream()
            .filter(Schema::isStringOrInteger)
            .flatMap(schema -> schema.subschemas().stream());
    shapes.check("schema", Stream.concat(written.stream(), alternatives).map(Schema::node));
    shapes.check("writtenSchema", written.stream().map(Schema::node));
    shapes.check(
        "describedSchema", // the whole describes its parts
        written.stream().filter(Predicate.not(Schema::isPart)).map(Schema::node));
    shapes.check(
        "sharedSchema",
        document.schemas().stream()
            .map(Schema::node)
            .filter(schema -> schema.fileName().startsWith("shared/")));
    shapes.check(
        "responseSchema",
        document.operations().stream()
            .flatMap(operation -> operation.response().schema().reachable().stream())
            .distinct()
            .map(Schema::node));
    shapes.check(
        "personalProperty",
        document.schemas().stream()
            .flatMap(schema -> schema.ownProperties().stream())
            .filter(ObjectRule::isPersonal));
    shapes.check(
        "envelope",
        document.schemas().stream().map(schema -> schema.node().at(BodySchemaRule.ENVELOPE)));
    shapes.check(
        "outcome",
        document.operations().stream()
            .flatMap(operation -> operation.responseBodies().stream())
            .map(body -> body.schema().target().node().at(Schema.OUTCOME))
            .distinct());
  }

  private static boolean isPersonal(Node property) {
    Schema schema = new Schema(property);
    return PersonalNames.soundsPersonal(property.key())
        // Otherwise the properties of the other schema state x-personal.
        && !schema.isReference()
        && !schema.items().isReference();
  }
}
