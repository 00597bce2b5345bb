package io.github.xportka.contract.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.SpecFolder;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Documentation page of one operation, made from the spec. A test can change its content. */
final class SpecPage {
  /** The bundled spec. */
  static final JsonNode BUNDLE = Bundler.bundle(OpenApiDocument.read(SpecFolder.SOURCE));

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

  private SpecPage(String path, String method, JsonNode source) {
    this.id = source.path("operationId").textValue();
    this.title = source.path("x-page-title").textValue();
    this.method = method;
    this.path = path;
    this.operation = operation(source);
    this.query = isSignedInQuery(source) ? "?timestamp&sign" : "";
  }

  /** Returns the page of each operation of the spec. */
  static List<SpecPage> all() {
    List<SpecPage> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : BUNDLE.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        pages.add(new SpecPage(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return pages;
  }

  static SpecPage of(String id) {
    return all().stream().filter(page -> page.id.equals(id)).findFirst().orElseThrow();
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

  private static boolean isSignedInQuery(JsonNode source) {
    JsonNode schemes = BUNDLE.at("/components/securitySchemes");
    return source.path("security").path(0).properties().stream()
        .anyMatch(entry -> schemes.path(entry.getKey()).path("in").asText().equals("query"));
  }

  private ObjectNode operation(JsonNode source) {
    ObjectNode copy = NODES.objectNode();
    ArrayNode parameters = copy.putArray("parameters");
    parameters.addObject().put("name", "access-key").put("in", "header").put("required", true);
    for (JsonNode parameter : source.path("parameters")) {
      parameters.add(parameter.deepCopy());
    }
    if (source.has("requestBody")) {
      copy.putObject("requestBody").set("content", content(source.path("requestBody")));
    }
    ObjectNode response = copy.putObject("responses").putObject("200");
    response.set("content", content(source.path("responses").path("200")));
    return copy;
  }

  private ObjectNode content(JsonNode body) {
    JsonNode media = body.at("/content/application~1json");
    ObjectNode content = NODES.objectNode();
    ObjectNode copy = content.putObject("application/json");
    copy.set("schema", schema(media.path("schema")));
    JsonNode example = media.at("/examples/documented/value").deepCopy();
    copy.set("example", example);
    return content;
  }

  /** Copies the statements that a page of the publishing system makes. */
  private JsonNode schema(JsonNode source) {
    if (!source.isObject()) {
      return source.deepCopy();
    }
    ObjectNode copy = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : source.properties()) {
      // A page does not distinguish open enums from closed ones.
      String key = entry.getKey().equals(Schema.OPEN_ENUM) ? "enum" : entry.getKey();
      if (STATED.contains(key)) {
        copy.set(key, keyword(key, entry.getValue()));
      }
    }
    String reference = source.path("$ref").asText();
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    if (!name.isEmpty() && !schemas.has(name)) {
      schemas.putObject(name);
      schemas.set(name, schema(BUNDLE.path("components").path("schemas").path(name)));
    }
    return copy;
  }

  private JsonNode keyword(String key, JsonNode value) {
    return switch (key) {
      case "properties" -> {
        ObjectNode properties = NODES.objectNode();
        value
            .properties()
            .forEach(entry -> properties.set(entry.getKey(), schema(entry.getValue())));
        yield properties;
      }
      case "allOf", "oneOf", "anyOf" -> {
        ArrayNode parts = NODES.arrayNode();
        value.forEach(part -> parts.add(schema(part)));
        yield parts;
      }
      case "items", "additionalProperties" -> schema(value);
      default -> value.deepCopy();
    };
  }

  private ObjectNode document() {
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
