package io.github.xportka.openapi.page;

import java.util.List;
import java.util.regex.Pattern;

/** Detects the form of a saved page, and refuses the forms that are not supported. */
final class PageReader {
  static final String ACCEPTED_FORMS =
      "Accepted forms: the page as Markdown (the page's address with .md appended), an OpenAPI 3.0 or"
          + " 3.1 document (YAML or JSON), or the text of the page copied from a browser.";

  private static final int BEGINNING = 2_000;
  private static final Pattern OTHER_FORM =
      Pattern.compile(
          "(?is)\\A\\s*(<!--.*?-->\\s*)*<(!doctype|html|head|body|div|p|script|table)\\b.*"
              + "|\\A(From: .{0,200})?MIME-Version:.*");
  private static final Pattern OPENAPI = Pattern.compile("(?m)^(openapi|swagger|paths)[\"']?\\s*:");
  private static final Pattern FENCE =
      Pattern.compile("(?m)^ {0,3}(```|~~~)[ ]*(ya?ml|json)?[ ]*$");
  private static final Pattern MARKDOWN_TABLE = Pattern.compile("(?m)^\\|[ :|-]{5,}\\|\\s*$");

  private PageReader() {}

  static List<DocumentationPage> read(byte[] bytes, String fileName)
      throws UnreadablePageException {
    List<DocumentationPage> pages = read(PageText.decode(bytes));
    return pages.size() == 1 ? List.of(pages.get(0).inFile(fileName)) : pages;
  }

  private static List<DocumentationPage> read(String text) throws UnreadablePageException {
    if (OTHER_FORM.matcher(text.substring(0, Math.min(text.length(), BEGINNING))).matches()) {
      throw new UnreadablePageException(
          "The file is HTML or a saved web archive. " + ACCEPTED_FORMS);
    }
    String trimmed = text.strip();
    if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
      return readJson(text);
    }
    boolean hasDocument = OPENAPI.matcher(text).find();
    if (hasDocument && FENCE.matcher(text).find()) {
      return MarkdownPage.read(text);
    }
    if (hasDocument) {
      return OpenApiPage.read(ValueParser.yaml(text, 1), PageForm.OPENAPI, "", List.of());
    }
    if (MARKDOWN_TABLE.matcher(text).find()) {
      throw new UnreadablePageException(
          "The file has Markdown tables, as an export of Apifox, ShowDoc or YApi has. "
              + ACCEPTED_FORMS);
    }
    return List.of(TextPage.read(text));
  }

  private static List<DocumentationPage> readJson(String text) throws UnreadablePageException {
    ParsedValue value = ValueParser.json(text, 0, line -> line);
    if (!text.substring(value.end()).isBlank()) {
      throw new UnreadablePageException(
          "The file has more text after the JSON document. Save each document in a file of its own.");
    }
    return OpenApiPage.read(value, PageForm.OPENAPI, "", List.of());
  }

  /** Returns the failure for a text without an operation. */
  static UnreadablePageException withoutOperation(String found) {
    return new UnreadablePageException(
        "The text does not contain an operation: " + found + ". " + ACCEPTED_FORMS);
  }
}
