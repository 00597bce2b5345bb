package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.DocumentationPage.Server;
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
   * @param title the title above the document; empty if there is none
   * @param gaps sentences about content that could not be read so far
   * @return the operations, at least one
   */
  static List<DocumentationPage> read(
      ParsedValue value, PageForm form, String title, List<String> gaps)
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
      return new OpenApiPage(value, gaps).pages(form, title);
    } catch (InvalidDocumentException e) {
      throw new UnreadablePageException(
          "The OpenAPI document cannot be read at line %d: %s"
              .formatted(
                  e.violation().position().line(), PageText.printable(e.violation().problem())));
    }
  }

  private List<DocumentationPage> pages(PageForm form, String title)
      throws UnreadablePageException {
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
    OpenApiSchemas.checkCycles(document);
    return operations.stream().map(its -> page(form, title, its, document.root())).toList();
  }

  private DocumentationPage page(PageForm form, String title, Operation operation, Node root) {
    Node own = operation.node();
    return new DocumentationPage(
        form,
        operation.summary().isBlank() ? title : operation.summary().strip(),
        operation,
        servers(own.has("servers") ? own : root),
        DocumentationPage.numberIn(own.at("x-run-in-apifox").text())
            .or(() -> DocumentationPage.numberIn(own.at("externalDocs").at("url").text())),
        "",
        Optional.empty(),
        gaps);
  }

  private static List<Server> servers(Node owner) {
    return owner.at("servers").elements().stream()
        .map(server -> server.at("url"))
        .filter(url -> url.text().startsWith("http://") || url.text().startsWith("https://"))
        .map(url -> new Server(url.text().replaceAll("/+$", ""), url.position().line()))
        .toList();
  }

  private void normalize(Operation operation) {
    operation.parameters().forEach(parameter -> normalizeParameter(parameter.node()));
    if (operation.node().value() instanceof ObjectNode own) {
      Node body = resolve(own, operation.node().at("requestBody"));
      normalizeContent(body);
      if (body.at("content").value().isEmpty()) {
        own.remove("requestBody");
      }
    }
    Node responses = operation.node().at("responses");
    if (responses.value() instanceof ObjectNode list) {
      for (Node response : responses.entries()) {
        normalizeContent(resolve(list, response));
        String status = status(response.key());
        if (!STATUS.matcher(status).matches()) {
          list.remove(response.key());
        } else if (!list.has(status)) {
          list.set(status, list.remove(response.key()));
          page.moveLines(response.pointer(), responses.at(status).pointer());
        }
      }
    }
  }

  private void normalizeParameter(Node node) {
    if (node.value() instanceof ObjectNode parameter) {
      boolean isPath = node.at("in").text().equals("path");
      parameter.put("required", node.at("required").isTrue() || isPath);
      if (node.has("schema")) {
        schemas.normalize(node.at("schema"));
      }
    }
  }

  /** Resolves a reference, which is removed if its target is not on the page. */
  private Node resolve(ObjectNode owner, Node reference) {
    try {
      return reference.resolve();
    } catch (InvalidDocumentException e) {
      gaps.add("The reference at line " + reference.position().line() + " does not have a target.");
      owner.putObject(reference.key());
      return reference;
    }
  }

  private void normalizeContent(Node owner) {
    Node content = owner.at("content");
    if (!(content.value() instanceof ObjectNode list)) {
      return;
    }
    for (Node media : content.entries()) {
      String type = mediaType(media.key());
      if (media.value() instanceof ObjectNode object) {
        if (media.has("schema")) {
          schemas.normalize(media.at("schema"));
        }
        normalizeExamples(media, object);
      }
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
    if (media.has("example")) {
      addExample(media, "example", media.at("example"), examples);
    }
    for (Node entry : media.at("examples").entries()) {
      Node example = resolve((ObjectNode) media.at("examples").value(), entry);
      if (example.has("value")) {
        addExample(media, entry.key(), example.at("value"), examples);
      }
    }
    object.set("examples", examples);
  }

  /**
   * The publishing system writes an example as text if it has comments or is not valid. The text
   * can contain several values.
   */
  private void addExample(Node media, String name, Node value, ObjectNode examples) {
    String text = value.text().strip();
    if (value.value().isNull() || (value.value().isTextual() && text.isEmpty())) {
      return;
    }
    Node target = media.at("examples", name);
    if (!JSON_TEXT.matcher(text).lookingAt()) {
      examples.putObject(name).set("value", value.value());
      page.moveLines(value.pointer(), target.at("value").pointer());
      return;
    }
    int line = value.position().line();
    try {
      int end = 0;
      for (int count = 1; !text.substring(end).isBlank() && count <= MAX_EXAMPLES; count++) {
        ParsedValue parsed = ValueParser.json(text, end, below -> line);
        String key = count == 1 ? name : name + count;
        examples.putObject(key).set("value", parsed.content());
        page.lines().put(media.at("examples", key).pointer(), line);
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
    return type.equals("*/*") || type.matches("(.*[/+])?json") ? Body.JSON : type;
  }
}
