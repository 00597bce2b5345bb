package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.change.Change.Kind;
import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
  private static final String ENDPOINT = "endpoint";
  private static final List<String> METHODS =
      Stream.of(HttpMethod.values()).map(HttpMethod::key).toList();

  private final OpenApiDocument baseline;
  private final OpenApiDocument current;
  private final Map<String, SchemaUsage> usages;
  private final List<Change> changes = new ArrayList<>();

  private DocumentComparison(OpenApiDocument baseline, OpenApiDocument current) {
    this.baseline = Prose.removedFrom(baseline);
    this.current = Prose.removedFrom(current);
    this.usages = SchemaUsage.in(baseline, current);
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
    for (Kind kind : Kind.values()) {
      comparison.compareSubjects(kind);
    }
    return List.copyOf(comparison.changes);
  }

  private void compareSubjects(Kind kind) {
    Node before = subjects(kind, baseline, current);
    Node after = subjects(kind, current, baseline);
    for (String name : ObjectRule.keys(before, after)) {
      compare(kind, before.at(name), after.at(name));
    }
  }

  private void compare(Kind kind, Node before, Node after) {
    String name = after.key();
    SchemaUsage usage = usages.getOrDefault(name, SchemaUsage.UNKNOWN); // known for schemas
    String usageText =
        kind == Kind.OPERATION
            ? (before.exists() ? before : after).at(ENDPOINT).text()
            : usage.toString();
    ChangeRecorder at =
        new ChangeRecorder(
            (text, impact) -> changes.add(new Change(kind, name, usageText, text, impact)),
            usage,
            "");
    Rules.of(kind).compare(at, before, after);
  }

  /** Returns the content of each subject of a kind, by its name. */
  private static Node subjects(Kind kind, OpenApiDocument document, OpenApiDocument other) {
    ObjectNode subjects = JsonNodeFactory.instance.objectNode();
    switch (kind) {
      case DOCUMENT -> subjects.set("openapi.yaml", document.root().value());
      case OPERATION -> document.operations().forEach(it -> subjects.set(it.id(), content(it)));
      case MESSAGE -> document.messages().forEach(it -> subjects.set(it.path(), content(it)));
      case SCHEMA -> {
        Node others = components(other, "schemas");
        for (Node schema : components(document, "schemas").entries()) {
          subjects.set(schema.key(), FlatSchema.of(schema, others.at(schema.key())));
        }
      }
      case SCHEME ->
          components(document, "securitySchemes")
              .entries()
              .forEach(it -> subjects.set(it.key(), it.value()));
    }
    return OpenApiDocument.of(subjects).root();
  }

  private static Node components(OpenApiDocument document, String kind) {
    return document.root().at("components", kind);
  }

  private static JsonNode content(Operation operation) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put(ENDPOINT, operation.endpoint());
    ObjectNode pathItem = operation.pathItem().value().deepCopy();
    content.set("pathItem", pathItem.remove(METHODS));
    return content.setAll((ObjectNode) operation.node().value());
  }
}
