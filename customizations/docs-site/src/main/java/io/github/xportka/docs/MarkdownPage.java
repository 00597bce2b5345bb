package io.github.xportka.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Prose page that is rendered from Markdown. HTML in the Markdown is escaped.
 *
 * @param title the text of the first heading, as HTML
 * @param sections the second-level headings
 * @param html the rendered content
 */
record MarkdownPage(String title, List<Section> sections, String html) {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> MarkdownPage::addScope)
          .build();

  /** The escaped text of a page cannot look like a heading. */
  private static final Pattern HEADING =
      Pattern.compile("<h([12]) id=\"([^\"]*)\">(.*?)</h\\1>", Pattern.DOTALL);

  /**
   * Section of a page.
   *
   * @param anchor the id of the heading
   * @param title the text of the heading, as HTML
   */
  record Section(String anchor, String title) {}

  static MarkdownPage of(String markdown) {
    String html = RENDERER.render(PARSER.parse(markdown));
    String title = "";
    List<Section> sections = new ArrayList<>();
    for (MatchResult heading : HEADING.matcher(html).results().toList()) {
      String text = heading.group(3).replaceAll("<[^>]*>", "");
      if (heading.group(1).equals("2")) {
        sections.add(new Section(heading.group(2), text));
      } else {
        title = text;
      }
    }
    return new MarkdownPage(title, sections, withScrollingTables(html));
  }

  private static void addScope(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("th")) {
      attributes.put("scope", "col");
    }
  }

  /** Returns HTML in which a wide table scrolls on its own, with the keyboard too. */
  private static String withScrollingTables(String html) {
    return html.replace(
            "<table>",
            "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
  }
}
