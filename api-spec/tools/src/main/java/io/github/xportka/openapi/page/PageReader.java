package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of saved pages, which detects their form. */
final class PageReader {
  static final String ACCEPTED_FORMS =
      "Accepted forms: the page as Markdown (the page's address with .md appended), an OpenAPI 3.0 or"
          + " 3.1 document (YAML or JSON), or the text of the page copied from a browser.";

  private static final Pattern OPENAPI = Pattern.compile("(?m)^(openapi|swagger):");

  /**
   * Code block of the Markdown that the publishing system serves. The YAML can contain fences
   * itself, but they are indented.
   */
  private static final Pattern CODE_BLOCK =
      Pattern.compile("(?ms)^```yaml *\\n(openapi:.*?)(^``` *$|\\z)");

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
    Matcher block = CODE_BLOCK.matcher(text);
    if (block.find()) {
      return readMarkdown(text, block);
    }
    return OPENAPI.matcher(text).find()
        ? OpenApiPage.read(ValueParser.yaml(text, 1), PageForm.OPENAPI, List.of())
        : List.of(TextPage.read(text));
  }

  /** Reads the operations of all code blocks, the first of which was found. */
  private static List<DocumentationPage> readMarkdown(String text, Matcher block)
      throws UnreadablePageException {
    List<DocumentationPage> pages = new ArrayList<>();
    int line = 1;
    int position = 0;
    do {
      line += PageText.countLines(text, position, block.start(1));
      position = block.start(1);
      List<String> gaps = new ArrayList<>();
      if (block.group(2).isEmpty()) {
        String gap = "The page is cut off: the code block at line %d is not closed.";
        gaps.add(gap.formatted(line - 1));
      }
      ParsedValue document = ValueParser.yaml(block.group(1), line);
      pages.addAll(OpenApiPage.read(document, PageForm.MARKDOWN, gaps));
    } while (block.find());
    return pages;
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
