package io.github.xportka.openapi.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;

/**
 * Input of the code generator, derived from a bundle. The bundle is standard OpenAPI for every
 * tool. The generator needs another form in three respects:
 *
 * <ul>
 *   <li>The generator makes a class only of a closed {@code enum}. Our template makes the class
 *       open again.
 *   <li>A value that is a string or an integer becomes a string. The client accepts both.
 *   <li>A template can test a mark, but cannot compare evidence levels or sets of security schemes.
 *       Operations are marked with their signing scheme, and with {@code x-unconfirmed} if their
 *       path is inferred.
 * </ul>
 */
public final class GeneratorInput {
  private final OpenApiDocument bundle;
  private final ObjectNode input;

  private GeneratorInput(ObjectNode bundle) {
    this.bundle = OpenApiDocument.of(bundle);
    this.input = bundle.deepCopy();
  }

  /**
   * Derives the input from a bundle, which stays unchanged.
   *
   * @param bundle the bundle
   * @return the input
   */
  public static ObjectNode of(ObjectNode bundle) {
    GeneratorInput derived = new GeneratorInput(bundle);
    derived.bundle.operations().forEach(derived::mark);
    derived.bundle.schemas().stream()
        .flatMap(schema -> schema.written().stream())
        .forEach(derived::adapt);
    return derived.input;
  }

  private void mark(Operation operation) {
    ObjectNode target = target(operation.node());
    bundle.signingScheme(operation).ifPresent(scheme -> target.put("x-signing-scheme", scheme));
    if (operation.evidence().at("path").text().equals("inferred")) {
      target.put("x-unconfirmed", true);
    }
  }

  private void adapt(Schema schema) {
    ObjectNode target = target(schema.node());
    if (schema.node().has(Schema.OPEN_ENUM)) {
      target.set("enum", target.remove(Schema.OPEN_ENUM));
    }
    if (schema.isStringOrInteger()) {
      target.remove("oneOf");
      target.put("type", "string");
      target.put("nullable", schema.statesNullable());
    }
  }

  private ObjectNode target(Node node) {
    return (ObjectNode) input.at(node.pointer());
  }
}
