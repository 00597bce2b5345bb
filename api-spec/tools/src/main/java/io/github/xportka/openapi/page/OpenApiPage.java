package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reader of an OpenAPI document of version 3.0 or 3.1. It changes the document so that there is one
 * way to write each statement.
 */
final class OpenApiPage {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern VERSION = Pattern.compile("3\\.[01](\\..*)?");
  private static final Pattern STATUS = Pattern.compile("(?:x-)?([1-5][0-9]{2})(?::.*)?");
  private static final Pattern JSON_TEXT =
      Pattern.compile("(?:\\s|//[^\\n]*+|/\\*(?s:.)*?\\*/)*+[{\\[]");
  private static final int MAX_EXAMPLES = 20;

  private final ParsedValue page;
  private final List<String> gaps;
  private final OpenApiSchemas schemas;

  private OpenApiPage(ParsedValue page, List<String> gaps) {
    this.page = page;
    this.gaps = new ArrayList<>(gaps);
    this.schemas = new OpenApiSchemas(page, this.gaps);
  }

  /**
   * Reads a document.
   *
   * @param value the document
   * @param form the form of the page
   * @param gaps sentences about content that could not be read so far
   * @return the operations, at least one
   */
  static List<DocumentationPage> read(ParsedValue value, PageForm form, List<String> gaps)
      throws UnreadablePageException {
    JsonNode root = value.content();
    String version = root.path("openapi").asText();
    if (root.has("swagger") || (root.has("openapi") && !VERSION.matcher(version).matches())) {
      throw new UnreadablePageException(
          "The document at line %d does not have version 3.0 or 3.1 of OpenAPI. %s"
              .formatted(value.line(), PageReader.ACCEPTED_FORMS));
    }
    if (!root.isObject()) {
      throw PageReader.withoutOperation("the document is not an object");
    }
    try {
      return new OpenApiPage(value, gaps).pages(form);
    } catch (InvalidDocumentException e) {
      throw new UnreadablePageException(
          "The OpenAPI document cannot be read at line %d: %s"
              .formatted(e.violation().position().line(), e.violation().problem()));
    }
  }

  private List<DocumentationPage> pages(PageForm form) throws UnreadablePageException {
    OpenApiDocument source = page.document();
    source.root().at("components").at("schemas").entries().forEach(schemas::normalize);
    for (Operation operation : source.operations()) {
      normalize(operation);
    }
    OpenApiDocument document = page.document();
    List<Operation> operations =
        document.operations().stream().filter(one -> one.node().value().isObject()).toList();
    if (operations.isEmpty()) {
      throw PageReader.withoutOperation("its OpenAPI document does not have an operation in paths");
    }
    OpenApiSchemas.checkParts(document);
    return operations.stream().map(its -> page(form, its, document.root())).toList();
  }

  private DocumentationPage page(PageForm form, Operation operation, Node root) {
    Node own = operation.node();
    return new DocumentationPage(
        form,
        operation.summary().strip(),
        operation,
        servers(root),
        DocumentationPage.numberIn(own.at("x-run-in-apifox").text()),
        "",
        Optional.empty(),
        gaps);
  }

  /** Returns the base URLs of a document. */
  static List<Node> servers(Node root) {
    return root.at("servers").elements().stream()
        .map(server -> server.at("url"))
        .filter(url -> url.text().startsWith("http://") || url.text().startsWith("https://"))
        .toList();
  }

  private void normalize(Operation operation) {
    operation.parameters().forEach(parameter -> normalizeParameter(parameter.node()));
    normalizeContent(operation.requestBody());
    operation.responses().values().forEach(this::normalizeContent);
  }

  /** A document that does not say that a parameter is required states that it is optional. */
  private void normalizeParameter(Node node) {
    if (node.value() instanceof ObjectNode parameter) {
      boolean isPath = node.at("in").text().equals("path");
      parameter.put("required", node.at("required").isTrue() || isPath);
      schemas.normalize(node.at("schema"));
    }
  }

  private void normalizeContent(Node owner) {
    Node content = owner.at("content");
    for (Node media : content.entries()) {
      String type = mediaType(media.key());
      if (media.value() instanceof ObjectNode object) {
        schemas.normalize(media.at("schema"));
        normalizeExamples(media, object);
      }
      ObjectNode list = (ObjectNode) content.value();
      JsonNode value = list.remove(media.key());
      if (!list.has(type)) {
        list.set(type, value);
        page.moveLines(media.pointer(), content.at(type).pointer());
      }
    }
  }

  /** Writes the only example as a named example, too. */
  private void normalizeExamples(Node media, ObjectNode object) {
    ObjectNode examples = NODES.objectNode();
    addExample(media, "example", media.at("example"), examples);
    for (Node entry : media.at("examples").entries()) {
      addExample(media, entry.key(), entry.at("value"), examples);
    }
    object.set("examples", examples);
  }

  /**
   * The publishing system writes an example as text if it has comments or is not valid. The text
   * can contain several values.
   */
  private void addExample(Node media, String name, Node value, ObjectNode examples) {
    String text = value.text().strip();
    boolean isEmpty = value.value().isNull() || (value.value().isTextual() && text.isEmpty());
    if (isEmpty || !value.exists()) {
      return;
    }
    if (!JSON_TEXT.matcher(text).lookingAt()) {
      examples.putObject(name).set("value", value.value());
      page.moveLines(value.pointer(), media.at("examples").at(name).at("value").pointer());
      return;
    }
    int line = value.position().line();
    try {
      int end = 0;
      for (int count = 1; !text.substring(end).isBlank() && count <= MAX_EXAMPLES; count++) {
        ParsedValue parsed = ValueParser.json(text, end, below -> line);
        String key = count == 1 ? name : name + count;
        examples.putObject(key).set("value", parsed.content());
        page.lines().put(media.at("examples").at(key).pointer(), line);
        end = parsed.end();
      }
    } catch (UnreadablePageException e) {
      gaps.add("The example at line " + line + " cannot be read: it is not valid JSON.");
    }
  }

  /** Returns the status of a key below {@code responses}. */
  static String status(String key) {
    Matcher status = STATUS.matcher(key);
    return status.matches() ? status.group(1) : key;
  }

  /** Returns one name for all JSON media types. */
  static String mediaType(String name) {
    String type = name.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.equals("*/*") || type.matches(".*[/+]json") ? Body.JSON : type;
  }
}
