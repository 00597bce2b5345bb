package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of the Markdown that the publishing system serves, with one or several operations. */
final class MarkdownPage {
  /** The YAML can contain fences itself, but they are indented. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(?ms)^```yaml *\\n(openapi:.*?)(^``` *$|\\z)");

  private MarkdownPage() {}

  /** Tells whether a text contains an OpenAPI document in a code block. */
  static boolean isMarkdown(String text) {
    return DOCUMENT.matcher(text).find();
  }

  static List<DocumentationPage> read(String text) throws UnreadablePageException {
    List<DocumentationPage> pages = new ArrayList<>();
    Matcher document = DOCUMENT.matcher(text);
    int line = 1;
    int position = 0;
    while (document.find()) {
      line += PageText.countLines(text, position, document.start(1));
      position = document.start(1);
      List<String> gaps =
          document.group(2).isEmpty()
              ? List.of(
                  "The page is cut off: the code block at line %d is not closed."
                      .formatted(line - 1))
              : List.of();
      pages.addAll(
          OpenApiPage.read(ValueParser.yaml(document.group(1), line), PageForm.MARKDOWN, gaps));
    }
    return pages;
  }
}
