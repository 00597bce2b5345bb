package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of the Markdown that the publishing system serves, with one or several operations. */
final class MarkdownPage {
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+)[ ]*([A-Za-z]*)[ ]*$");
  private static final Pattern TITLE = Pattern.compile("^#[ ]+(.+?)[ #]*$");
  private static final Pattern DOCUMENT =
      Pattern.compile("^[\"'{ ]*(openapi|swagger|paths)[\"']?\\s*:.*");

  private MarkdownPage() {}

  static List<DocumentationPage> read(String text) throws UnreadablePageException {
    List<String> lines = PageText.lines(text);
    List<DocumentationPage> pages = new ArrayList<>();
    String title = "";
    int index = 0;
    while (index < lines.size()) {
      Matcher heading = TITLE.matcher(lines.get(index));
      Matcher fence = FENCE.matcher(lines.get(index));
      if (heading.matches()) {
        title = heading.group(1).strip();
      } else if (fence.matches()) {
        int end = end(lines, index, fence.group(1));
        String block = String.join("\n", lines.subList(index + 1, Math.min(end, lines.size())));
        if (isDocument(lines, index + 1, end)) {
          List<String> gaps = new ArrayList<>();
          if (end == lines.size()) {
            gaps.add(
                "The page is cut off: the code block at line " + (index + 1) + " is not closed.");
          }
          pages.addAll(document(block, index + 2, title, gaps));
          title = "";
        }
        index = end;
      }
      index++;
    }
    if (pages.isEmpty()) {
      throw PageReader.withoutOperation("its code blocks do not contain an OpenAPI document");
    }
    return pages;
  }

  /** Finds the closing fence. The YAML can contain fences itself, but they are indented. */
  private static int end(List<String> lines, int start, String fence) {
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals(fence)) {
      end++;
    }
    return end;
  }

  private static boolean isDocument(List<String> lines, int from, int to) {
    return lines.subList(from, Math.min(to, lines.size())).stream()
        .limit(20)
        .anyMatch(line -> DOCUMENT.matcher(line).matches());
  }

  private static List<DocumentationPage> document(
      String block, int firstLine, String title, List<String> gaps) throws UnreadablePageException {
    ParsedValue value =
        block.stripLeading().startsWith("{")
            ? ValueParser.json(block, block.indexOf('{'), line -> line + firstLine - 1)
            : ValueParser.yaml(block, firstLine);
    return OpenApiPage.read(value, PageForm.MARKDOWN, title, gaps);
  }
}
