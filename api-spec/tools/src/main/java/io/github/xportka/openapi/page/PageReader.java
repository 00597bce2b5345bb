package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of saved pages, which detects their form. */
public final class PageReader {
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
    List<DocumentationPage> pages = read(PageText.decode(bytes));
    return pages.size() == 1 ? List.of(pages.get(0).inFile(fileName)) : pages;
  }

  private static List<DocumentationPage> read(String text) throws UnreadablePageException {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return readDocument(DocumentMapper.JSON, text);
    }
    Matcher block = CODE_BLOCK.matcher(text);
    if (block.find()) {
      return readMarkdown(text, block);
    }
    return OPENAPI.matcher(text).find()
        ? readDocument(DocumentMapper.YAML, text)
        : List.of(TextPage.read(text));
  }

  private static List<DocumentationPage> readDocument(ObjectMapper mapper, String text)
      throws UnreadablePageException {
    return OpenApiPage.read(parse(mapper, text, 1), true, List.of());
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
      String content = block.group(1);
      SourceTree document = parse(DocumentMapper.YAML, content, line);
      boolean isComplete = !block.group(2).isEmpty();
      List<String> gaps = isComplete ? List.of() : List.of(cutOff(content, line));
      pages.addAll(OpenApiPage.read(document, isComplete, gaps));
    } while (block.find());
    return pages;
  }

  /** Returns the sentence for a code block that ends with the file. */
  private static String cutOff(String content, int firstLine) {
    int length = content.stripTrailing().length();
    return "The page is cut off after line %d: the code block at line %d is not closed. Properties that it lacks, and those that it does not require, are not compared. Save the page again."
        .formatted(firstLine + PageText.countLines(content, 0, length), firstLine - 1);
  }

  private static SourceTree parse(ObjectMapper mapper, String text, int firstLine)
      throws UnreadablePageException {
    try {
      return SourceTree.read(mapper, text, firstLine);
    } catch (JsonProcessingException e) {
      String format = mapper.getFactory().getFormatName();
      throw new UnreadablePageException(malformed(format, e));
    }
  }

  /** Returns the sentence for a text that cannot be parsed. */
  static String malformed(String format, JsonProcessingException failure) {
    return "The %s is not valid at line %d: %s. Correct the line, or save the page again."
        .formatted(format, failure.getLocation().getLineNr(), failure.getOriginalMessage());
  }

  /** Returns the failure for a text without an operation. */
  static UnreadablePageException withoutOperation(String found) {
    return new UnreadablePageException(
        "The text does not contain an operation: " + found + ". " + ACCEPTED_FORMS);
  }
}
