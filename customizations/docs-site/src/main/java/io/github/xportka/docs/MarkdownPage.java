package io.github.xportka.docs;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Prose page that is rendered from Markdown. HTML in the Markdown is escaped.
 *
 * @param title the text of the first heading
 * @param sections the second-level headings
 * @param html the rendered content
 */
record MarkdownPage(String title, List<Section> sections, String html) {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /**
   * Section of a page.
   *
   * @param anchor the id of the heading
   * @param title the text of the heading
   */
  record Section(String anchor, String title) {}

  static MarkdownPage of(String file, String markdown) {
    Node document = PARSER.parse(markdown);
    Headings headings = new Headings();
    document.accept(headings);
    if (headings.title.isEmpty()) {
      throw new SiteException(
          file, "The title is missing.", "Begin the page with a line '# Title'.");
    }
    String html =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(
                context -> (node, tag, attributes) -> addAttributes(node, headings, attributes))
            .build()
            .render(document);
    return new MarkdownPage(
        headings.title,
        headings.sections,
        // A wide table scrolls on its own, with the keyboard too.
        html.replace(
                "<table>",
                "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>")
            .replace("</table>", "</table></div>"));
  }

  private static void addAttributes(Node node, Headings headings, Map<String, String> attributes) {
    String anchor = headings.anchors.get(node);
    if (anchor != null) {
      attributes.put("id", anchor);
    } else if (node instanceof TableCell cell && cell.isHeader()) {
      attributes.put("scope", "col");
    }
  }

  /** Assigns an id to each heading. */
  private static final class Headings extends AbstractVisitor {
    final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();
    final List<Section> sections = new ArrayList<>();
    String title = "";
    private final IdGenerator ids = IdGenerator.builder().build();

    @Override
    public void visit(Heading heading) {
      HeadingText headingText = new HeadingText();
      heading.accept(headingText);
      String text = headingText.text.toString();
      String anchor = ids.generateId(text);
      anchors.put(heading, anchor);
      if (heading.getLevel() == 1 && title.isEmpty()) {
        title = text;
      } else if (heading.getLevel() == 2) {
        sections.add(new Section(anchor, text));
      }
    }

    /** Collects the text of a heading without its markup. */
    private static final class HeadingText extends AbstractVisitor {
      final StringBuilder text = new StringBuilder();

      @Override
      public void visit(Text node) {
        text.append(node.getLiteral());
      }

      @Override
      public void visit(Code node) {
        text.append(node.getLiteral());
      }
    }
  }
}
