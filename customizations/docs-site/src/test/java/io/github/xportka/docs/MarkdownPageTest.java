package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.docs.MarkdownPage.Section;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
  @Test
  void readsTitleAndSectionsFromHeadings() {
    MarkdownPage page = page("# The `title`\n\n## One thing\n\n### Not this\n\n## One thing\n");

    assertThat(page.title()).isEqualTo("The title");
    assertThat(page.sections())
        .containsExactly(
            new Section("one-thing", "One thing"), new Section("one-thing-1", "One thing"));
    assertThat(page.html()).contains("<h2 id=\"one-thing-1\">");
  }

  @Test
  void escapesHtml() {
    assertThat(page("# T\n\n<script>alert(1)</script>\n\na <b onclick=x>b</b>").html())
        .contains("&lt;script&gt;", "&lt;b onclick=x&gt;")
        .doesNotContain("<script", "<b ");
  }

  @Test
  void escapesTitleAndSections() {
    MarkdownPage page = page("# A & `<b>`\n\n## <script>alert(1)</script>\n");

    assertThat(page.title()).isEqualTo("A &amp; &lt;b&gt;");
    assertThat(page.sections())
        .extracting(Section::title)
        .containsExactly("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void removesScriptFromLinks() {
    assertThat(page("# T\n\n[a](javascript:alert(1))").html()).doesNotContain("javascript:");
  }

  @Test
  void tableIsScrollableAndHasColumnHeadings() {
    assertThat(page("# T\n\n| a |\n|---|\n| b |\n").html())
        .contains("tabindex=\"0\"><table>", "<th scope=\"col\">a</th>", "</table></div>");
  }

  private static MarkdownPage page(String markdown) {
    return MarkdownPage.of(markdown);
  }
}
