package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;

import io.github.xportka.openapi.change.Change.Kind;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Comparison of two OpenAPI documents.
 *
 * <p>A change is breaking if a program that uses the generated client does not compile any more,
 * sends a request that the platform rejects, or receives a value that it did not have to expect.
 * The impact depends on the direction: requests may become looser, responses may become stricter.
 * Names are part of the contract, because they are names in Java. Weaker evidence is breaking as
 * well. The order of properties is not part of the contract, because records have builders. A
 * difference without a rule is breaking. Descriptions and examples are not compared.
 */
final class DocumentComparison {
  private final OpenApiDocument baseline;
  private final OpenApiDocument current;
  private final List<Change> changes = new ArrayList<>();

  private DocumentComparison(OpenApiDocument baseline, OpenApiDocument current) {
    this.baseline = Prose.removedFrom(baseline);
    this.current = Prose.removedFrom(current);
  }

  /**
   * Compares two documents.
   *
   * @param baseline the released document
   * @param current the document of this build
   * @return the changes, by subject, in the order of the documents
   */
  static List<Change> compare(OpenApiDocument baseline, OpenApiDocument current) {
    DocumentComparison comparison = new DocumentComparison(baseline, current);
    comparison.compareDocuments();
    comparison.compareOperations();
    comparison.compareMessages();
    comparison.compareSchemas();
    comparison.compareSecuritySchemes();
    return List.copyOf(comparison.changes);
  }

  private void compareDocuments() {
    Rules.DOCUMENT.compare(at(Kind.DOCUMENT, "openapi.yaml", ""), baseline.root(), current.root());
  }

  private void compareOperations() {
    compareSubjects(
        Kind.OPERATION,
        NamedValues.of(baseline.operations(), current.operations(), Operation::id),
        Operation::endpoint,
        DocumentComparison::compareOperation);
  }

  private void compareMessages() {
    compareSubjects(
        Kind.MESSAGE,
        NamedValues.of(baseline.messages(), current.messages(), Operation::path),
        message -> "",
        DocumentComparison::compareOperation);
  }

  private static void compareOperation(ChangeRecorder at, Operation before, Operation after) {
    if (!before.endpoint().equals(after.endpoint())) {
      at.add(BREAKING, "is `%s` instead of `%s`".formatted(after.endpoint(), before.endpoint()));
    }
    Rules.PATH_ITEM.compare(at, before.pathItem(), after.pathItem());
    Rules.OPERATION.compare(at, before.node(), after.node());
  }

  private void compareSchemas() {
    Map<String, SchemaUsage> usages = SchemaUsage.in(baseline, current);
    Function<Node, SchemaUsage> usage =
        schema -> usages.getOrDefault(schema.key(), new SchemaUsage());
    compareSubjects(
        Kind.SCHEMA,
        components("schemas"),
        schema -> usage.apply(schema).toString(),
        (at, one, other) -> SchemaComparison.compare(at.with(usage.apply(one)), one, other));
  }

  /** Compares security schemes. The platform rejects a request with another signature. */
  private void compareSecuritySchemes() {
    compareSubjects(
        Kind.SCHEME, components("securitySchemes"), scheme -> "", Rules.SECURITY_SCHEME::compare);
  }

  private NamedValues<Node> components(String kind) {
    return NamedValues.entries(
        baseline.root().at("components", kind), current.root().at("components", kind));
  }

  /** Comparison of a subject with its successor. */
  private interface Comparison<T> {
    void compare(ChangeRecorder at, T before, T after);
  }

  private <T> void compareSubjects(
      Kind kind, NamedValues<T> subjects, Function<T, String> usage, Comparison<T> comparison) {
    subjects.compare(
        (name, subject) -> at(kind, name, usage.apply(subject)).add(BREAKING, "was removed"),
        (name, subject) -> at(kind, name, usage.apply(subject)).add(COMPATIBLE, "was added"),
        (name, one, other) -> comparison.compare(at(kind, name, usage.apply(one)), one, other));
  }

  private ChangeRecorder at(Kind kind, String name, String usage) {
    return new ChangeRecorder(
        (text, impact) -> changes.add(new Change(kind, name, usage, text, impact)),
        new SchemaUsage(),
        "");
  }
}
