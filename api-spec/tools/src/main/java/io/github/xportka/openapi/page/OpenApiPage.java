package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.HttpMethod;
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
 * Reader of an OpenAPI document of version 3.0 or 3.1. It copies the statements into a document of
 * version 3.0 with one way to write each statement.
 */
final class OpenApiPage {
  private static final Pattern VERSION = Pattern.compile("3\\.[01](\\..*)?");
  private static final Pattern STATUS = Pattern.compile("(?:x-)?([1-5][0-9]{2})(?::.*)?");

  private static final Pattern JSON_TEXT =
      Pattern.compile("(?:\\s|//[^\\n]*+|/\\*(?s:.)*?\\*/)*+[{\\[]");
  private static final int MAX_EXAMPLES = 20;

  private final OpenApiDocument source;
  private final LineObject target = LineObject.document();
  private final List<String> gaps;
  private final OpenApiSchemas schemas;

  private OpenApiPage(OpenApiDocument source, List<String> gaps) {
    this.source = source;
    this.gaps = new ArrayList<>(gaps);
    this.schemas = new OpenApiSchemas(source, this.gaps);
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
    OpenApiDocument source = value.document();
    Node root = source.root();
    String version = root.at("openapi").value().asText();
    if (root.has("swagger") || (root.has("openapi") && !VERSION.matcher(version).matches())) {
      throw new UnreadablePageException(
          "The document at line %d does not have version 3.0 or 3.1 of OpenAPI. %s"
              .formatted(root.position().line(), PageReader.ACCEPTED_FORMS));
    }
    if (!root.value().isObject()) {
      throw PageReader.withoutOperation("the document is not an object");
    }
    try {
      return new OpenApiPage(source, gaps).pages(form, title);
    } catch (InvalidDocumentException e) {
      throw new UnreadablePageException(
          "The OpenAPI document cannot be read at line %d: %s"
              .formatted(
                  e.violation().position().line(), PageText.printable(e.violation().problem())));
    }
  }

  private List<DocumentationPage> pages(PageForm form, String title)
      throws UnreadablePageException {
    schemas.copyComponents(target);
    for (Node path : source.root().at("paths").entries()) {
      for (Node method : path.resolve().entries()) {
        if (HttpMethod.of(method.key()).isPresent() && method.value().isObject()) {
          copyOperation(path, method);
        }
      }
    }
    OpenApiDocument document = target.toDocument();
    List<Operation> operations = document.operations();
    if (operations.isEmpty()) {
      throw PageReader.withoutOperation("its OpenAPI document does not have an operation in paths");
    }
    SchemaCycles.check(document);
    return operations.stream().map(operation -> page(form, title, operation)).toList();
  }

  private DocumentationPage page(PageForm form, String title, Operation operation) {
    Node own = source.root().at("paths", operation.path()).resolve().at(operation.method().key());
    return new DocumentationPage(
        form,
        operation.summary().isBlank() ? title : operation.summary().strip(),
        operation,
        servers(own.has("servers") ? own : source.root()),
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

  private void copyOperation(Node path, Node method) {
    LineObject to =
        target
            .object("paths", path.position().line())
            .object(path.key(), path.position().line())
            .object(method.key().toLowerCase(Locale.ROOT), method.position().line());
    for (String key : List.of("operationId", "summary", "description")) {
      if (!method.at(key).text().isBlank()) {
        to.copy(key, method.at(key));
      }
    }
    path.resolve().at("parameters").elements().forEach(parameter -> copyParameter(parameter, to));
    method.at("parameters").elements().forEach(parameter -> copyParameter(parameter, to));
    Node body = resolve(method.at("requestBody"));
    if (!body.at("content").entries().isEmpty()) {
      copyContent(body, to.object("requestBody", body.position().line()));
    }
    method.at("responses").entries().forEach(response -> copyResponse(response, to));
  }

  private void copyParameter(Node reference, LineObject operation) {
    Node parameter = resolve(reference);
    if (parameter.at("name").text().isEmpty() || parameter.at("in").text().isEmpty()) {
      return;
    }
    LineObject to = operation.append("parameters", reference.position().line());
    for (String key : List.of("name", "in", "description")) {
      if (!parameter.at(key).text().isEmpty()) {
        to.copy(key, parameter.at(key));
      }
    }
    boolean required =
        parameter.at("required").isTrue() || parameter.at("in").text().equals("path");
    to.put("required", required, parameter.at("required").position().line());
    if (parameter.at("schema").exists()) {
      schemas.copy(parameter.at("schema"), to, "schema");
    }
  }

  /** A second response with the same status keeps its key. */
  private void copyResponse(Node entry, LineObject operation) {
    String status = status(entry.key());
    if (!STATUS.matcher(status).matches()) {
      return;
    }
    LineObject responses = operation.object("responses", entry.position().line());
    String key = responses.has(status) ? entry.key() : status;
    copyContent(resolve(entry), responses.object(key, entry.position().line()));
  }

  private void copyContent(Node owner, LineObject to) {
    for (Node media : owner.at("content").entries()) {
      LineObject content = to.object("content", media.position().line());
      String type = mediaType(media.key());
      if (content.has(type)) {
        continue;
      }
      LineObject copy = content.object(type, media.position().line());
      if (media.at("schema").exists()) {
        schemas.copy(media.at("schema"), copy, "schema");
      }
      if (media.has("example")) {
        copyExample("example", media.at("example"), copy);
      }
      for (Node entry : media.at("examples").entries()) {
        Node example = resolve(entry);
        if (example.has("value")) {
          copyExample(entry.key(), example.at("value"), copy);
        }
      }
    }
  }

  /**
   * The publishing system writes an example as text if it has comments or is not valid. The text
   * can contain several values.
   */
  private void copyExample(String name, Node value, LineObject media) {
    String text = value.text().strip();
    int line = value.position().line();
    if (value.value().isNull() || (value.value().isTextual() && text.isEmpty())) {
      return;
    }
    if (!JSON_TEXT.matcher(text).lookingAt()) {
      media.object("examples", line).object(name, line).copy("value", value);
      return;
    }
    try {
      int end = 0;
      for (int count = 1; !text.substring(end).isBlank() && count <= MAX_EXAMPLES; count++) {
        ParsedValue parsed = ValueParser.json(text, end, below -> line);
        String key = count == 1 ? name : name + count;
        media.object("examples", line).object(key, line).put("value", parsed);
        end = parsed.end();
      }
    } catch (UnreadablePageException e) {
      gaps.add("The example at line " + line + " cannot be read: it is not valid JSON.");
    }
  }

  private Node resolve(Node reference) {
    try {
      return reference.resolve();
    } catch (InvalidDocumentException e) {
      gaps.add("The reference at line " + reference.position().line() + " does not have a target.");
      return reference;
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
    return type.equals("*/*")
            || type.equals("json")
            || type.endsWith("/json")
            || type.endsWith("+json")
        ? Body.JSON
        : type;
  }
}
