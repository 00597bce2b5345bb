package io.github.xportka.contract.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageReader;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.util.List;
import java.util.Locale;

/**
 * Documentation page of one operation, made from the spec.
 *
 * @param operation the operation
 */
record SpecPage(Operation operation) {
  /** The bundled spec with references resolved. */
  static final OpenApiDocument SPEC = OpenApiDocument.of(Bundler.bundle(SpecFolder.document()));

  private static final String SERVER = SPEC.root().at("servers", "0", "url").text();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Keywords of a schema that a page of the publishing system has. */
  private static final List<String> STATED =
      List.of(
          "$ref",
          "type",
          "format",
          "nullable",
          "enum",
          "default",
          "required",
          "items",
          "allOf",
          "properties",
          "example",
          "oneOf",
          "anyOf",
          "additionalProperties");

  /** Returns the page of each operation of the spec. */
  static List<SpecPage> all() {
    return SPEC.operations().stream().map(SpecPage::new).toList();
  }

  private String title() {
    return operation.node().at("x-page-title").text();
  }

  /** Returns the page as an OpenAPI document, with the operation and the schemas of the page. */
  private ObjectNode document() {
    ObjectNode document = NODES.objectNode().put("openapi", "3.0.1");
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    ObjectNode copy =
        document
            .putObject("paths")
            .putObject(operation.path())
            .putObject(operation.method().key())
            .put("summary", title());
    ArrayNode parameters = copy.putArray("parameters");
    parameters.addObject().put("name", "access-key").put("in", "header").put("required", true);
    operation.parameters().forEach(its -> parameters.add(its.node().value().deepCopy()));
    if (operation.request().exists()) {
      addContent(copy.putObject("requestBody"), operation.request(), schemas);
    }
    addContent(copy.putObject("responses").putObject("200"), operation.response(), schemas);
    document.putArray("servers").addObject().put("url", SERVER);
    return document;
  }

  private static void addContent(ObjectNode owner, Body body, ObjectNode schemas) {
    ObjectNode content = owner.putObject("content").putObject(Body.JSON);
    content.set("schema", stated(body.schema()));
    content.set("example", example(body));
    body.schema().reachable().stream()
        .filter(schema -> schema.node().isNamedSchema())
        .forEach(schema -> schemas.set(schema.node().key(), stated(schema)));
  }

  private static JsonNode example(Body body) {
    return body.node().at("examples", "documented", "value").value();
  }

  /** Copies the statements that a page of the publishing system makes. */
  private static ObjectNode stated(Schema schema) {
    ObjectNode copy = schema.node().value().deepCopy();
    reduce(schema, copy, schema.node().pointer().length());
    return copy;
  }

  private static void reduce(Schema schema, ObjectNode copy, int start) {
    for (Schema subschema : schema.subschemas()) {
      reduce(subschema, copy, start);
    }
    ObjectNode reduced = (ObjectNode) copy.at(schema.node().pointer().substring(start));
    if (reduced.has(Schema.OPEN_ENUM)) {
      // A page does not distinguish open enums from closed ones.
      reduced.set("enum", reduced.path(Schema.OPEN_ENUM));
    }
    reduced.retain(STATED);
  }

  /** Returns the page in the Markdown of the publishing system. */
  String markdown() {
    return "# " + title() + "\n\n## OpenAPI Specification\n\n```yaml\n" + yaml() + "\n```\n";
  }

  String yaml() {
    try {
      return DocumentMapper.YAML.writeValueAsString(document());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  String json() {
    return document().toPrettyString();
  }

  /** Returns the page as a browser copies it, with examples but without lists of fields. */
  String text() {
    boolean hasRequest = operation.request().exists();
    boolean isSignedInQuery =
        operation.security().stream()
            .flatMap(List::stream)
            .anyMatch(
                name -> requireNonNull(SPEC.securitySchemes().get(name)).in().equals("query"));
    String method = operation.method().key().toUpperCase(Locale.ROOT);
    String request = example(operation.request()).toPrettyString();
    return """
    Shop
      • %s
        POST
    %s
    %s
    %s
    Request
    %s
    Request Code Samples
    Shell
    JavaScript
    curl --location --request %s '%s%s%s' \\
    --header 'Content-Type: application/json'%s
    Responses
    🟢200成功
    application/json
    Body
    Examples
    %s
    """
        .formatted(
            title(),
            title(),
            method,
            operation.path(),
            hasRequest ? "Body Params application/json\nExample\n" + request : "",
            method,
            SERVER,
            operation.path(),
            isSignedInQuery ? "?timestamp&sign" : "",
            hasRequest ? " \\\n--data-raw '" + request.replace("'", "'\\''") + "'" : "",
            example(operation.response()).toPrettyString());
  }

  static DocumentationPage read(String text, String fileName) {
    try {
      return PageReader.read(text.getBytes(UTF_8), fileName).get(0);
    } catch (UnreadablePageException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the id for the names of tests. */
  @Override
  public String toString() {
    return operation.id();
  }
}
