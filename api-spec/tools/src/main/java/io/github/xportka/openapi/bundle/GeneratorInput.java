package io.github.xportka.openapi.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;

/**
 * Input of the code generator, derived from a bundle. The bundle is standard OpenAPI for every tool.
 * The generator needs it in another form in three respects:
 *
 * <ul>
 *   <li>The generator makes a class only of a closed {@code enum}. Our template makes it open again.
 *   <li>A value that is a string or an integer becomes a string. The client accepts both.
 *   <li>A template can test a mark, but cannot compare evidence levels or sets of security schemes.
 *       Operations are marked with their signing scheme, and with {@code x-unconfirmed} if their path
 *       is inferred.
 * </ul>
 */
final class GeneratorInput {
  private GeneratorInput() {}

  /** Derives the input from a bundle, which stays unchanged. */
  static ObjectNode of(ObjectNode bundle) {
    ObjectNode input = bundle.deepCopy();
    OpenApiDocument document = OpenApiDocument.of(input);
    document.operations().forEach(operation -> mark(operation, document));
    input.path("components").path("schemas").forEach(GeneratorInput::adapt);
    return input;
  }

  private static void mark(Operation operation, OpenApiDocument document) {
    ObjectNode written = (ObjectNode) operation.node().value();
    document
        .signingScheme(operation)
        .ifPresent(scheme -> written.put("x-signing-scheme", scheme));
    if (operation.evidence().at("path").text().equals("inferred")) {
      written.put("x-unconfirmed", true);
    }
  }

  private static void adapt(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      JsonNode values = object.remove(Schema.OPEN_ENUM);
      if (values != null) {
        object.set("enum", values);
      }
      if (object.has("oneOf")) {
        object.remove("oneOf");
        object.put("type", "string");
      }
    }
    schema.forEach(GeneratorInput::adapt);
  }
}
