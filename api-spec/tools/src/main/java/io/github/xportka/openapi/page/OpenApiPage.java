package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reader of an OpenAPI document of version 3.0 or 3.1. It changes the document so that there is one
 * way to write each statement.
 */
final class OpenApiPage {
  private static final Pattern VERSION = Pattern.compile("3\\.[01](\\..*)?");

  private final SourceTree page;
  private final boolean isComplete;
  private final List<String> gaps;
  private final SchemaNormalizer schemas;

  private OpenApiPage(SourceTree page, boolean isComplete, List<String> gaps) {
    this.page = page;
    this.isComplete = isComplete;
    this.gaps = new ArrayList<>(gaps);
    this.schemas = new SchemaNormalizer(page.root(), this.gaps);
  }

  /**
   * Reads a document.
   *
   * @param page the document
   * @param isComplete whether the document is not cut off
   * @param gaps sentences about content that could not be read so far
   * @return the operations, at least one
   */
  static List<DocumentationPage> read(SourceTree page, boolean isComplete, List<String> gaps)
      throws UnreadablePageException {
    JsonNode root = page.root();
    String version = root.path("openapi").asText();
    if (root.has("swagger") || (root.has("openapi") && !VERSION.matcher(version).matches())) {
      throw new UnreadablePageException(
          "The document at line %d does not have version 3.0 or 3.1 of OpenAPI. %s"
              .formatted(page.line(""), PageReader.ACCEPTED_FORMS));
    }
    try {
      return new OpenApiPage(page, isComplete, gaps).pages();
    } catch (InvalidDocumentException e) {
      throw new UnreadablePageException(
          "The OpenAPI document cannot be read at line %d: %s %s"
              .formatted(
                  e.violation().position().line(),
                  e.violation().problem(),
                  e.violation().remedy()));
    }
  }

  private List<DocumentationPage> pages() throws UnreadablePageException {
    OpenApiDocument document = OpenApiDocument.of(page);
    document.root().at("components", "schemas").entries().forEach(schemas::normalize);
    document.operations().forEach(this::normalize);
    List<Operation> operations =
        document.operations().stream().filter(one -> one.node().value().isObject()).toList();
    if (operations.isEmpty()) {
      throw PageReader.withoutOperation("its OpenAPI document does not have an operation in paths");
    }
    schemas.check();
    return operations.stream()
        .map(operation -> new DocumentationPage(isComplete, document, operation, "", gaps))
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
      parameter.put("required", node.at("required").isTrue());
      schemas.normalize(node.at("schema"));
    }
  }

  private void normalizeContent(Node owner) {
    Node content = owner.at("content");
    for (Node media : content.entries()) {
      if (media.value() instanceof ObjectNode) {
        schemas.normalize(media.at("schema"));
        normalizeExamples(media);
      }
      Node normalized = content.at(mediaType(media.key()));
      if (!normalized.exists()) {
        page.move(media.pointer(), normalized.pointer());
      }
    }
  }

  /** Writes the only example as a named example, and JSON in place of its text. */
  private void normalizeExamples(Node media) {
    if (media.has("example")) {
      page.move(media.at("example").pointer(), media.pointer() + "/examples/example/value");
    }
    if (mediaType(media.key()).equals(Body.JSON)) {
      media.at("examples").entries().stream()
          .filter(example -> example.at("value").value().isTextual())
          .forEach(this::parseExamples);
    }
  }

  /**
   * The publishing system writes an example as text if it has comments or is not valid. The text
   * can contain several values, or none.
   */
  private void parseExamples(Node example) {
    int line = example.at("value").position().line();
    String text = example.at("value").text();
    page.remove(example.pointer());
    try (MappingIterator<JsonNode> values =
        DocumentMapper.LENIENT_JSON.readerFor(JsonNode.class).readValues(text)) {
      for (int count = 1; values.hasNextValue(); count++) {
        String pointer = example.pointer() + (count == 1 ? "" : count) + "/value";
        page.put(pointer, values.nextValue(), line);
      }
    } catch (IOException | NumberFormatException e) {
      gaps.add("The example at line " + line + " cannot be read: it is not valid JSON.");
    }
  }

  /** Returns the status of a key below {@code responses}, which can have a name behind it. */
  static String status(String key) {
    return key.replaceFirst("^x-([1-5][0-9]{2}):.*", "$1");
  }

  /** Returns one name for all JSON media types. */
  private static String mediaType(String name) {
    String type = name.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.equals("*/*") || type.matches(".*[/+]json") ? Body.JSON : type;
  }
}
