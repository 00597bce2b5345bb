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
import io.github.xportka.openapi.model.SecurityScheme;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Documentation page of one operation, made from the spec. A test can change its content. */
final class SpecPage {
  /** The bundled spec. */
  static final JsonNode BUNDLE = Bundler.bundle(SpecFolder.document());

  /** The bundled spec with references resolved. */
  static final OpenApiDocument SPEC = OpenApiDocument.of(BUNDLE);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
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

  private final String id;
  private final ObjectNode operation;
  private final String query;
  private final ObjectNode schemas = NODES.objectNode();
  private String title;
  private String method;
  private String path;
  private String number = "";
  private String server = BUNDLE.at("/servers/0/url").textValue();

  private SpecPage(Operation source) {
    this.id = source.id();
    this.title = source.node().at("x-page-title").text();
    this.method = source.method().key();
    this.path = source.path();
    this.operation = operation(source);
    this.query = isSignedInQuery(source) ? "?timestamp&sign" : "";
  }

  /** Returns the page of each operation of the spec. */
  static List<SpecPage> all() {
    return SPEC.operations().stream().map(SpecPage::new).toList();
  }

  static SpecPage of(String id) {
    return new SpecPage(SPEC.operation(id).orElseThrow());
  }

  String id() {
    return id;
  }

  /** Returns the operation object for changes. */
  ObjectNode operation() {
    return operation;
  }

  /** Returns the schemas for changes. */
  ObjectNode schemas() {
    return schemas;
  }

  /**
   * Returns the object schema of the request, or else of the response, for changes. In an envelope
   * it is the part with the response.
   */
  ObjectNode bodySchema() {
    ObjectNode document = document();
    Schema body =
        OpenApiDocument.of(document).operations().get(0).bodies().get(0).schema().target();
    List<Schema> parts = body.parts();
    Schema changed = parts.isEmpty() ? body : parts.get(parts.size() - 1).target();
    return (ObjectNode) document.at(changed.node().pointer());
  }

  SpecPage title(String newTitle) {
    title = newTitle;
    return this;
  }

  SpecPage path(String newPath) {
    path = newPath;
    return this;
  }

  SpecPage method(String newMethod) {
    method = newMethod;
    return this;
  }

  SpecPage number(String newNumber) {
    number = newNumber;
    return this;
  }

  SpecPage server(String url) {
    server = url;
    return this;
  }

  private static boolean isSignedInQuery(Operation source) {
    Map<String, SecurityScheme> schemes = SPEC.securitySchemes();
    return source.security().stream()
        .flatMap(List::stream)
        .anyMatch(name -> requireNonNull(schemes.get(name)).in().equals("query"));
  }

  private ObjectNode operation(Operation source) {
    ObjectNode copy = NODES.objectNode();
    ArrayNode parameters = copy.putArray("parameters");
    parameters.addObject().put("name", "access-key").put("in", "header").put("required", true);
    source.parameters().forEach(parameter -> parameters.add(parameter.node().value().deepCopy()));
    if (source.request().exists()) {
      copy.putObject("requestBody").set("content", content(source.request()));
    }
    ObjectNode response = copy.putObject("responses").putObject("200");
    response.set("content", content(source.response()));
    return copy;
  }

  private ObjectNode content(Body body) {
    ObjectNode content = NODES.objectNode();
    ObjectNode copy = content.putObject(Body.JSON);
    copy.set("schema", stated(body.schema()));
    copy.set("example", body.node().at("examples", "documented", "value").value().deepCopy());
    body.schema().reachable().stream()
        .filter(schema -> schema.node().isNamedSchema())
        .forEach(schema -> schemas.set(schema.node().key(), stated(schema)));
    return content;
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

  /** Returns the page as an OpenAPI document, with the operation and the schemas of the page. */
  ObjectNode document() {
    ObjectNode document = NODES.objectNode().put("openapi", "3.0.1");
    ObjectNode copy = NODES.objectNode().put("summary", title);
    copy.setAll(operation);
    if (!number.isEmpty()) {
      copy.put(
          "x-run-in-apifox", "https://app.apifox.com/web/project/1/apis/api-" + number + "-run");
    }
    document.putObject("paths").putObject(path).set(method, copy);
    document.putObject("components").set("schemas", schemas);
    document.putArray("servers").addObject().put("url", server);
    return document;
  }

  /** Returns the page in the Markdown of the publishing system. */
  String markdown() {
    return "# " + title + "\n\n## OpenAPI Specification\n\n```yaml\n" + yaml() + "\n```\n";
  }

  String yaml() {
    return write(document());
  }

  String json() {
    return document().toPrettyString();
  }

  /** Returns the page as a browser copies it, with examples but without lists of fields. */
  String text() {
    String request =
        operation.at("/requestBody/content/application~1json/example").toPrettyString();
    boolean hasRequest = operation.has("requestBody");
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
            title,
            title,
            method.toUpperCase(Locale.ROOT),
            path,
            hasRequest ? "Body Params application/json\nExample\n" + request : "",
            method.toUpperCase(Locale.ROOT),
            server,
            path,
            query,
            hasRequest ? " \\\n--data-raw '" + request.replace("'", "'\\''") + "'" : "",
            operation.at("/responses/200/content/application~1json/example").toPrettyString());
  }

  static String write(JsonNode content) {
    try {
      return DocumentMapper.YAML.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static DocumentationPage read(String text, String fileName) {
    try {
      return DocumentationPage.read(text.getBytes(UTF_8), fileName).get(0);
    } catch (UnreadablePageException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the id for the names of tests. */
  @Override
  public String toString() {
    return id;
  }
}
