package io.github.xportka.openapi.page;

import java.util.List;
import java.util.regex.Pattern;

/** Detects the form of a saved page. */
final class PageReader {
  static final String ACCEPTED_FORMS =
      "Accepted forms: the page as Markdown (the page's address with .md appended), an OpenAPI 3.0 or"
          + " 3.1 document (YAML or JSON), or the text of the page copied from a browser.";

  private static final Pattern OPENAPI = Pattern.compile("(?m)^(openapi|swagger):");

  private PageReader() {}

  static List<DocumentationPage> read(byte[] bytes, String fileName)
      throws UnreadablePageException {
    List<DocumentationPage> pages = read(PageText.decode(bytes));
    return pages.size() == 1 ? List.of(pages.get(0).inFile(fileName)) : pages;
  }

  private static List<DocumentationPage> read(String text) throws UnreadablePageException {
    String trimmed = text.strip();
    if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
      return OpenApiPage.read(readJson(text), PageForm.OPENAPI, List.of());
    }
    if (MarkdownPage.isMarkdown(text)) {
      return MarkdownPage.read(text);
    }
    return OPENAPI.matcher(text).find()
        ? OpenApiPage.read(ValueParser.yaml(text, 1), PageForm.OPENAPI, List.of())
        : List.of(TextPage.read(text));
  }

  private static ParsedValue readJson(String text) throws UnreadablePageException {
    ParsedValue value = ValueParser.json(text, 0, line -> line);
    if (!text.substring(value.end()).isBlank()) {
      throw new UnreadablePageException(
          "The file has more text after the JSON document. Save each document in a file of its own.");
    }
    return value;
  }

  /** Returns the failure for a text without an operation. */
  static UnreadablePageException withoutOperation(String found) {
    return new UnreadablePageException(
        "The text does not contain an operation: " + found + ". " + ACCEPTED_FORMS);
  }
}
