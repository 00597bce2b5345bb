package io.github.xportka.openapi.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Conclusion that a document states without a documentation page.
 *
 * @param place the operation id, the name of a security scheme, a schema, or a property such as
 *     {@code Order.status}
 * @param sentence the conclusion
 */
public record InferredStatement(String place, String sentence) {
  private static final int FIRST_KEY_IN_SCHEMA = 3;

  /** Collects the statements of an operation or a message, of its security schemes and bodies. */
  static List<InferredStatement> of(Operation operation, OpenApiDocument document) {
    Set<InferredStatement> statements = new LinkedHashSet<>();
    add(operation.id(), operation.node(), statements);
    operation.security().stream()
        .flatMap(List::stream)
        .map(document.securitySchemes()::get)
        .filter(scheme -> scheme != null)
        .forEach(scheme -> add(scheme.name(), scheme.node(), statements));
    List<Schema> schemas = new ArrayList<>(List.of(operation.request().schema()));
    operation.responseBodies().forEach(body -> schemas.add(body.schema()));
    schemas.addAll(document.messageBodies(operation.path()));
    schemas.stream()
        .flatMap(schema -> document.reachable(schema).stream())
        .map(Schema::node)
        .forEach(
            node -> {
              add(place(node), node, statements);
              add(place(node), node.at(Schema.OUTCOME), statements);
            });
    return List.copyOf(statements);
  }

  private static void add(String place, Node node, Set<InferredStatement> statements) {
    Evidence.inferred(node)
        .forEach(sentence -> statements.add(new InferredStatement(place, sentence)));
  }

  /** Returns the name of the enclosing schema, and the names of the properties below it. */
  private static String place(Node node) {
    List<String> path = node.path();
    if (path.size() < FIRST_KEY_IN_SCHEMA) {
      return node.pointer();
    }
    StringBuilder place = new StringBuilder(path.get(FIRST_KEY_IN_SCHEMA - 1));
    for (int i = FIRST_KEY_IN_SCHEMA; i + 1 < path.size(); i++) {
      if (path.get(i).equals(Schema.PROPERTIES)) {
        place.append('.').append(path.get(i + 1));
      }
    }
    return place.toString();
  }
}
