package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Detects the form of a saved page, and refuses the forms that are not supported. */
final class PageReader {
  static final String ACCEPTED_FORMS =
      "Accepted forms: the page as Markdown (the page's address with .md appended), an OpenAPI 3.0 or"
          + " 3.1 document (YAML or JSON), or the text of the page copied from a browser.";

  private static final int BEGINNING = 2_000;
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)\\A\\s*(<!--.*?-->\\s*)*<(!doctype|html|head|body|div|p|script|table)\\b.*");
  private static final Pattern WEB_ARCHIVE =
      Pattern.compile("(?is)\\AFrom: .{0,200}MIME-Version:.*|\\AMIME-Version:.*");
  private static final Pattern OPENAPI = Pattern.compile("(?m)^(openapi|swagger|paths)[\"']?\\s*:");
  private static final Pattern FENCE =
      Pattern.compile("(?m)^ {0,3}(```|~~~)[ ]*(ya?ml|json)?[ ]*$");
  private static final Pattern TABLE_EXPORT =
      Pattern.compile("(?m)^\\|\\s*(名称|Name)\\s*\\|\\s*(位置|Location)\\s*\\|");
  private static final Pattern SHOWDOC =
      Pattern.compile("(?m)^\\*{2}请求(URL|方式)[:：]?\\*{2}|^\\s*-?\\s*`https?://.*`\\s*$");
  private static final Pattern MARKDOWN_TABLE = Pattern.compile("(?m)^\\|[ :|-]{5,}\\|\\s*$");

  private PageReader() {}

  static List<DocumentationPage> read(byte[] bytes, String fileName)
      throws UnreadablePageException {
    String text = PageText.decode(bytes);
    refuseOtherForms(text);
    String trimmed = text.strip();
    List<DocumentationPage> pages;
    if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
      pages = readJson(text);
    } else if (isMarkdown(text)) {
      pages = MarkdownPage.read(text);
    } else if (OPENAPI.matcher(text).find()) {
      pages = OpenApiPage.read(YamlParserWithLines.parse(text, 1), PageForm.OPENAPI, "", List.of());
    } else {
      refuseTables(text);
      pages = List.of(TextPage.read(text));
    }
    return pages.stream().map(page -> named(page, fileName, pages.size())).toList();
  }

  private static DocumentationPage named(DocumentationPage page, String fileName, int count) {
    Optional<String> number =
        page.number()
            .or(() -> count == 1 ? DocumentationPage.numberIn(fileName) : Optional.empty());
    return new DocumentationPage(
        page.form(),
        page.title(),
        page.operation(),
        page.servers(),
        number,
        count == 1 ? fileName : "",
        page.modified(),
        page.gaps());
  }

  private static boolean isMarkdown(String text) {
    return FENCE.matcher(text).find() && OPENAPI.matcher(text).find();
  }

  private static List<DocumentationPage> readJson(String text) throws UnreadablePageException {
    int start = 0;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int firstLine = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    ParsedValue value = JsonParserWithLines.parse(text, start, line -> line + firstLine - 1);
    if (!text.substring(value.end()).isBlank()) {
      throw new UnreadablePageException(
          "The file has more text after the JSON document. Save each document in a file of its own.");
    }
    if (value.content().has("item") && value.content().path("info").has("schema")) {
      throw refused("a Postman collection");
    }
    if (value.content().has("apifoxProject")) {
      throw refused("an Apifox project");
    }
    if (value.content().path(0).has("list") || value.content().has("req_body_other")) {
      throw refused("a YApi export");
    }
    return OpenApiPage.read(value, PageForm.OPENAPI, "", List.of());
  }

  private static void refuseOtherForms(String text) throws UnreadablePageException {
    String start = text.substring(0, Math.min(text.length(), BEGINNING));
    if (HTML.matcher(start).matches()) {
      throw refused("HTML");
    }
    if (WEB_ARCHIVE.matcher(start).matches()) {
      throw refused("a saved web archive");
    }
  }

  private static void refuseTables(String text) throws UnreadablePageException {
    if (TABLE_EXPORT.matcher(text).find()) {
      throw refused("the table-style Markdown export of Apifox");
    }
    if (SHOWDOC.matcher(text).find()) {
      throw refused("a ShowDoc page");
    }
    if (MARKDOWN_TABLE.matcher(text).find()) {
      throw refused(
          text.toLowerCase(Locale.ROOT).contains("yapi")
              ? "a YApi export"
              : "Markdown with tables of parameters");
    }
  }

  private static UnreadablePageException refused(String form) {
    return new UnreadablePageException(
        "The file is " + form + ", which is not supported. " + ACCEPTED_FORMS);
  }

  /** Returns the failure for a text without an operation. */
  static UnreadablePageException withoutOperation(String found) {
    List<String> parts = new ArrayList<>();
    parts.add("The text does not contain an operation: " + found + ".");
    parts.add(ACCEPTED_FORMS);
    return new UnreadablePageException(String.join(" ", parts));
  }
}
