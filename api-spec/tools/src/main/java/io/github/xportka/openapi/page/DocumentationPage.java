package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documentation page of one operation.
 *
 * @param form the form in which the page was saved
 * @param title the title; empty if the page does not have one
 * @param operation the statements of the page as a partial OpenAPI operation; the position of each
 *     value has the line of the page
 * @param servers the base URLs that the page states, in the order of the page
 * @param number the number of the page in the publishing system, if the page or its file name has
 *     it
 * @param fileName the name of the file; empty for standard input
 * @param modified the time of the last modification in the format of the page, if it is stated
 * @param gaps sentences about content that could not be read
 */
public record DocumentationPage(
    PageForm form,
    String title,
    Operation operation,
    List<Node> servers,
    Optional<String> number,
    String fileName,
    Optional<Node> modified,
    List<String> gaps) {
  private static final Pattern NUMBER =
      Pattern.compile("(?:^|[^A-Za-z0-9])api-([0-9]{5,12})(?![0-9])");

  /** Copies the lists, and makes the sentences printable. */
  public DocumentationPage {
    servers = List.copyOf(servers);
    gaps = gaps.stream().map(PageText::printable).toList();
  }

  /**
   * Reads a saved page.
   *
   * @param bytes the content of the file
   * @param fileName the name of the file, from which the page number can be taken; can be empty
   * @return the operations of the page, at least one
   * @throws UnreadablePageException if the file does not have one of the accepted forms
   */
  public static List<DocumentationPage> read(byte[] bytes, String fileName)
      throws UnreadablePageException {
    return PageReader.read(bytes, fileName);
  }

  /** Adds the name of the file, and its page number if the page does not have one. */
  DocumentationPage inFile(String name) {
    Optional<String> known = number.or(() -> numberIn(name));
    return new DocumentationPage(form, title, operation, servers, known, name, modified, gaps);
  }

  /** Finds the page number in a URL or a file name. */
  static Optional<String> numberIn(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns the line of the operation. */
  int line() {
    return operation.node().position().line();
  }
}
