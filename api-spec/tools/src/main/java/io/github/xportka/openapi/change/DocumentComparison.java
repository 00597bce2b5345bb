package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;

import io.github.xportka.openapi.change.ChangeSubject.Kind;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
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
 * well. The order of arguments is part of the contract, but not the order of properties, because
 * records have builders. A difference without a rule is breaking. Descriptions and examples are not
 * compared.
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

  /** Returns the name of an operation: its id, or method and path if it does not have an id. */
  static String name(Operation operation) {
    return operation.id().isEmpty() ? operation.endpoint() : operation.id();
  }

  private void compareDocuments() {
    ChangeRecorder at = at(Kind.DOCUMENT, "openapi.yaml", "");
    Rules.DOCUMENT.compare(at, baseline.root(), current.root());
  }

  static void compareServers(ChangeRecorder at, Node before, Node after) {
    NamedValues<Node> servers =
        NamedValues.of(before.elements(), after.elements(), server -> server.at("url").text());
    servers.compare(
        (url, server) -> at.add(BREAKING, "no longer has the server `" + url + "`"),
        (url, server) -> at.add(COMPATIBLE, "now has the server `" + url + "`"),
        // The variables are part of the address.
        (url, one, other) -> Rules.NONE.compare(at.at("server " + url), one, other));
    servers.compareFirst(at, "default server");
  }

  /** Compares what path items contain beside their operations. */
  static void comparePathItems(ChangeRecorder at, Node before, Node after) {
    NamedValues.entries(before, after)
        .compareKept((path, one, other) -> Rules.PATH_ITEM.compare(at.at(path), one, other));
  }

  private void compareOperations() {
    NamedValues<Operation> operations =
        NamedValues.of(baseline.operations(), current.operations(), DocumentComparison::name);
    // A renamed operation has the endpoint of an operation whose name does not exist any more.
    Map<String, String> formerNames = new HashMap<>();
    operations.before().forEach((name, removed) -> formerNames.put(removed.endpoint(), name));
    formerNames.values().removeAll(operations.after().keySet());
    Function<Operation, String> nameInBaseline =
        operation ->
            operations.before().containsKey(name(operation))
                ? name(operation)
                : formerNames.getOrDefault(operation.endpoint(), name(operation));
    compareSubjects(
        Kind.OPERATION,
        NamedValues.of(baseline.operations(), current.operations(), nameInBaseline),
        Operation::endpoint,
        (at, one, other) -> OperationComparison.compare(at.with(Direction.SENT), one, other));
  }

  private void compareMessages() {
    compareSubjects(
        Kind.MESSAGE,
        NamedValues.of(baseline.messages(), current.messages(), Operation::path),
        message -> "",
        (at, one, other) -> OperationComparison.compare(at.with(Direction.RECEIVED), one, other));
  }

  private void compareSchemas() {
    Map<String, SchemaUsage> usages = SchemaUsage.in(baseline, current);
    Function<Node, SchemaUsage> usage =
        schema -> usages.getOrDefault(schema.key(), new SchemaUsage());
    compareSubjects(
        Kind.SCHEMA,
        components("schemas"),
        schema -> usage.apply(schema).toString(),
        (at, one, other) ->
            SchemaComparison.compare(at.with(usage.apply(one).direction()), one, other));
  }

  /** Compares security schemes. The platform rejects a request with another signature. */
  private void compareSecuritySchemes() {
    compareSubjects(
        Kind.SCHEME,
        components("securitySchemes"),
        scheme -> "",
        (at, one, other) ->
            Rules.SECURITY_SCHEME.compare(EvidenceComparison.compare(at, one, other), one, other));
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
    ChangeSubject subject = new ChangeSubject(kind, name);
    return new ChangeRecorder(
        (text, impact) -> changes.add(new Change(subject, usage, text, impact)),
        Direction.BOTH,
        EvidenceComparison.NOT_INHERITED,
        "");
  }
}
