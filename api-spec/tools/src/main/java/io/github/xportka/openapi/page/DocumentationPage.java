package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documentation page of one operation, as an OpenAPI document with the statements of the page.
 *
 * @param isComplete whether the page has all statements of the publishing system, which copied text
 *     and a page that is cut off do not have
 * @param document the statements; the position of each value has the line of the page
 * @param operation the operation in the document
 * @param fileName the name of the file; empty for standard input
 * @param gaps sentences about content that could not be read
 */
public record DocumentationPage(
    boolean isComplete,
    OpenApiDocument document,
    Operation operation,
    String fileName,
    List<String> gaps) {
  /** Key of the time of the last modification, in the format of the page. */
  static final String MODIFIED = "x-modified";

  private static final Pattern NUMBER =
      Pattern.compile("(?:^|[^A-Za-z0-9])api-([0-9]{5,12})(?![0-9])");

  /** Makes the sentences printable. */
  public DocumentationPage {
    gaps = gaps.stream().map(PageText::printable).toList();
  }

  DocumentationPage inFile(String name) {
    return new DocumentationPage(isComplete, document, operation, name, gaps);
  }

  /** Returns the title; empty if the page does not have one. */
  String title() {
    return operation.summary().strip();
  }

  /** Returns the base URLs in the order of the page. */
  List<Node> servers() {
    return document.root().at("servers").elements().stream()
        .map(server -> server.at("url"))
        .filter(url -> url.text().startsWith("http://") || url.text().startsWith("https://"))
        .toList();
  }

  /** Returns the number of the page in the publishing system, if the page or its file has it. */
  Optional<String> number() {
    return numberIn(operation.node().at("x-run-in-apifox").text()).or(() -> numberIn(fileName));
  }

  /** Returns the time of the last modification, if it is stated. */
  Optional<Node> modified() {
    return Optional.of(document.root().at(MODIFIED)).filter(Node::exists);
  }

  /** Finds the page number in a URL or a file name. */
  static Optional<String> numberIn(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
