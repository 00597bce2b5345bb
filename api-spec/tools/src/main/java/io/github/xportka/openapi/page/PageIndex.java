package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Index of a documentation site: the file {@code llms.txt} at its root.
 *
 * @param entries the pages of operations, in the order of the index
 */
public record PageIndex(List<Entry> entries) {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[ \\t]*[-*] (.*?)\\[([^\\]\\n]{1,300})]\\(([^)\\s]{1,500})\\)");

  /**
   * Page of the index.
   *
   * @param folder the folder in the navigation; can be empty
   * @param title the title
   * @param address the address of the page
   */
  public record Entry(String folder, String title, String address) {}

  /**
   * Reads an index.
   *
   * @param content the content of the file
   * @return the pages of operations; empty if the file is not an index
   */
  public static PageIndex read(byte[] content) {
    return new PageIndex(
        ENTRY
            .matcher(new String(content, StandardCharsets.UTF_8))
            .results()
            .filter(entry -> DocumentationPage.numberIn(entry.group(3)).isPresent())
            .map(entry -> new Entry(entry.group(1).strip(), entry.group(2).strip(), entry.group(3)))
            .toList());
  }

  /**
   * Finds the page of an operation, by the number of its page or by its title.
   *
   * @param operation an operation of the spec
   * @return the page, or empty if the index does not have it
   */
  public Optional<Entry> find(Operation operation, OpenApiDocument spec) {
    return entries.stream()
        .filter(entry -> described(entry, spec).equals(Optional.of(operation)))
        .findFirst();
  }

  /**
   * Returns the pages whose operations are not in the spec.
   *
   * @return the pages in the order of the index
   */
  public List<Entry> missingIn(OpenApiDocument spec) {
    return entries.stream().filter(entry -> described(entry, spec).isEmpty()).toList();
  }

  private static Optional<Operation> described(Entry entry, OpenApiDocument spec) {
    return new OperationMatcher(spec).match(entry.address(), entry.title());
  }
}
