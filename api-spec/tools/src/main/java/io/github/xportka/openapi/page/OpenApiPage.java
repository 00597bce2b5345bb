package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
import java.util.regex.Pattern;

/**
 * Reader of an OpenAPI document of version 3.0 or 3.1. It copies the statements into a document of
 * version 3.0 with one way to write each statement.
 */
final class OpenApiPage {
  private static final String PARAMETERS = "parameters";
  private static final Pattern VERSION = Pattern.compile("3\\.[01](\\..*)?");

  private final OpenApiDocument source;
  private final LineTree tree = new LineTree();
  private final List<String> gaps;
  private final OpenApiSchemas schemas;
  private final OpenApiBodies bodies;

  private OpenApiPage(OpenApiDocument source, List<String> gaps) {
    this.source = source;
    this.gaps = new ArrayList<>(gaps);
    this.schemas = new OpenApiSchemas(tree, source, this.gaps);
    this.bodies = new OpenApiBodies(tree, schemas, this.gaps);
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
          "The document at line "
              + root.position().line()
              + " does not have version 3.0 or 3.1 of OpenAPI. "
              + PageReader.ACCEPTED_FORMS);
    }
    try {
      return new OpenApiPage(source, gaps).pages(form, title);
    } catch (InvalidDocumentException e) {
      throw new UnreadablePageException(
          "The OpenAPI document cannot be read at line "
              + e.violation().position().line()
              + ": "
              + PageText.printable(e.violation().problem()));
    }
  }

  private List<DocumentationPage> pages(PageForm form, String title)
      throws UnreadablePageException {
    schemas.copyComponents();
    for (Node path : source.root().at("paths").entries()) {
      for (Node method : path.resolve().entries()) {
        if (HttpMethod.of(method.key()).isPresent() && method.value().isObject()) {
          copyOperation(path, method);
        }
      }
    }
    OpenApiDocument document = tree.document();
    List<Operation> operations = document.operations();
    if (operations.isEmpty()) {
      throw PageReader.withoutOperation("its OpenAPI document does not have an operation in paths");
    }
    SchemaCycles.check(document);
    return operations.stream().map(operation -> page(form, title, operation)).toList();
  }

  private DocumentationPage page(PageForm form, String title, Operation operation) {
    String summary = operation.summary().isBlank() ? title : operation.summary().strip();
    Node own = source.root().at("paths", operation.path());
    Node servers = own.resolve().at(operation.method().key(), "servers");
    return new DocumentationPage(
        form,
        summary,
        operation,
        servers(servers.exists() ? servers : source.root().at("servers")),
        number(own.resolve().at(operation.method().key())),
        "",
        Optional.empty(),
        gaps);
  }

  private static Optional<String> number(Node operation) {
    return DocumentationPage.numberIn(operation.at("x-run-in-apifox").text())
        .or(() -> DocumentationPage.numberIn(operation.at("externalDocs", "url").text()));
  }

  private static List<Server> servers(Node servers) {
    return servers.elements().stream()
        .map(server -> server.at("url"))
        .filter(url -> url.text().startsWith("http://") || url.text().startsWith("https://"))
        .map(url -> new Server(url.text().replaceAll("/+$", ""), url.position().line()))
        .toList();
  }

  private void copyOperation(Node path, Node method) {
    JsonPointer to = LineTree.pointer("paths", path.key(), method.key().toLowerCase(Locale.ROOT));
    tree.object(to.head(), path.position().line());
    tree.object(to, method.position().line());
    for (String key : List.of("operationId", "summary", "description")) {
      if (!method.at(key).text().isBlank()) {
        tree.copy(method.at(key), to.appendProperty(key));
      }
    }
    List<Node> parameters = new ArrayList<>(path.resolve().at(PARAMETERS).elements());
    parameters.addAll(method.at(PARAMETERS).elements());
    for (Node parameter : parameters) {
      copyParameter(parameter, to.appendProperty(PARAMETERS));
    }
    bodies.copyRequest(method, to);
    bodies.copyResponses(method, to);
  }

  private void copyParameter(Node reference, JsonPointer list) {
    Node parameter = resolve(reference);
    if (parameter.at("name").text().isEmpty() || parameter.at("in").text().isEmpty()) {
      return;
    }
    int line = reference.position().line();
    JsonPointer to = tree.append(list, line);
    for (String key : List.of("name", "in", "description")) {
      if (!parameter.at(key).text().isEmpty()) {
        tree.put(to, key, parameter.at(key).value(), parameter.at(key).position().line());
      }
    }
    boolean required =
        parameter.at("required").isTrue() || parameter.at("in").text().equals("path");
    tree.put(
        to, "required", BooleanNode.valueOf(required), parameter.at("required").position().line());
    if (parameter.at("schema").exists()) {
      schemas.copyBelow(parameter.at("schema"), to, "schema");
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
}
