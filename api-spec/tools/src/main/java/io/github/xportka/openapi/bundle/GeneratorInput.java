package io.github.xportka.openapi.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Input of the code generator, derived from a bundle. The bundle is standard OpenAPI for every
 * tool. The generator needs another form in these respects:
 *
 * <ul>
 *   <li>The generator makes a class only of a closed {@code enum}. Our template makes the class
 *       open again.
 *   <li>A value that is a string or an integer becomes a string. The client accepts both.
 *   <li>A template can test a mark, but cannot compare evidence levels or sets of security schemes.
 *       Operations are marked with their signing scheme, and with {@code x-unconfirmed} if their
 *       path is inferred.
 *   <li>A template cannot follow a reference. Request bodies are marked with {@code
 *       x-request-body}, and with all schemas in them as {@code x-request-part}. {@code x-paging}
 *       gets the values of the first page.
 *   <li>Descriptions become Javadoc: {@code `name`} becomes <code>{&#64;code name}</code>.
 * </ul>
 */
public final class GeneratorInput {
  private static final String PAGING = "x-paging";
  private static final String DESCRIPTION = "description";
  private static final Pattern MARKDOWN_CODE = Pattern.compile("`([^`{}]+)`");

  private final OpenApiDocument bundle;
  private final ObjectNode input;

  private GeneratorInput(ObjectNode bundle) {
    this.bundle = OpenApiDocument.of(bundle);
    this.input = bundle.deepCopy();
  }

  /** Derives the input from a bundle, which stays unchanged. */
  public static ObjectNode of(ObjectNode bundle) {
    GeneratorInput derived = new GeneratorInput(bundle);
    derived.bundle.operations().forEach(derived::mark);
    derived.bundle.writtenSchemas().forEach(derived::adapt);
    writeJavadoc(derived.input);
    return derived.input;
  }

  private static void writeJavadoc(JsonNode node) {
    if (node instanceof ObjectNode object && object.path(DESCRIPTION).isTextual()) {
      String markdown = object.path(DESCRIPTION).textValue();
      object.put(DESCRIPTION, MARKDOWN_CODE.matcher(markdown).replaceAll("{@code $1}"));
    }
    node.forEach(GeneratorInput::writeJavadoc);
  }

  private void mark(Operation operation) {
    ObjectNode target = target(operation.node());
    bundle.signingScheme(operation).ifPresent(scheme -> target.put("x-signing-scheme", scheme));
    if (Evidence.of(operation, "path").level() == EvidenceLevel.INFERRED) {
      target.put("x-unconfirmed", true);
    }
    Schema request = operation.request().schema();
    if (request.exists()) {
      target(request.target().node()).put("x-request-body", true);
      request.reachable().stream()
          .map(Schema::node)
          .filter(Node::isNamedSchema)
          .forEach(part -> target(part).put("x-request-part", true));
    }
    if (operation.node().has(PAGING)) {
      addFirstPage(operation, request.properties());
    }
  }

  private void addFirstPage(Operation operation, Map<String, Property> properties) {
    Node paging = operation.node().at(PAGING);
    ObjectNode target = target(paging);
    target.set("firstPage", usualValue(paging.at("page"), properties));
    target.set("defaultSize", usualValue(paging.at("size"), properties));
  }

  /** Returns the default of a property of the request, or else its example. */
  private static JsonNode usualValue(Node name, Map<String, Property> properties) {
    Property property = properties.get(name.text());
    if (property == null) {
      throw name.invalid(
          "The request does not have the property '" + name.value().asText() + "'.",
          "Write the name of a property of the request.");
    }
    Node schema = property.schema().target().node();
    Node value = schema.has("default") ? schema.at("default") : schema.at("example");
    if (!value.value().isInt()) {
      throw schema.invalid(
          "The property does not have a default or an example that is an integer.",
          "Add an example.");
    }
    return value.value();
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
