package io.github.xportka.openapi.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Conclusion that a document states without a documentation page.
 *
 * @param place the operation id, the name of a security scheme, a schema, or a property such as
 *     {@code Order.status}
 * @param sentence the conclusion
 */
public record InferredStatement(String place, String sentence) {
  /** Index of the name in the path {@code components/schemas/name}. */
  private static final int NAME_OF_SCHEMA = 2;

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
        .flatMap(schema -> Stream.of(schema.node(), schema.node().at(Schema.OUTCOME)))
        .forEach(node -> add(place(node), node, statements));
    return List.copyOf(statements);
  }

  private static void add(String place, Node node, Set<InferredStatement> statements) {
    Evidence.inferred(node)
        .forEach(sentence -> statements.add(new InferredStatement(place, sentence)));
  }

  /** Returns the name of the enclosing schema, and the names of the properties below it. */
  private static String place(Node node) {
    List<String> path = node.path();
    StringBuilder place = new StringBuilder(path.get(NAME_OF_SCHEMA));
    for (int i = NAME_OF_SCHEMA + 1; i < path.size(); i++) {
      if (path.get(i - 1).equals(Schema.PROPERTIES)) {
        place.append('.').append(path.get(i));
      }
    }
    return place.toString();
  }
}
